/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Package
 * @typedef {{ packages?: Record<string, Package & Record<string, unknown>> }} LockFile
 */

const DEPENDENCY_KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/**
 * Whether what is installed is what the project asks for.
 * @param {Record<string, unknown>} manifest package.json
 * @param {LockFile} lock package-lock.json
 * @param {LockFile} hidden node_modules/.package-lock.json, in which npm lists what it has installed
 */
export function isInstalled(manifest, lock, hidden) {
  const { "": root = {}, ...wanted } = lock.packages ?? {};
  const found = hidden.packages ?? {};
  const isLocked = DEPENDENCY_KINDS.every((kind) => sameMembers(manifest[kind], root[kind]));
  return isLocked && Object.entries(wanted).every(([place, item]) => isThere(item, found[place]));
}

/** Optional packages are often for another machine. */
function isThere(wanted, found) {
  if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
  return wanted.version === found.version && wanted.integrity === found.integrity;
}

function sameMembers(left = {}, right = {}) {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
