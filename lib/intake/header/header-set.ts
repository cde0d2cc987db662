import { normaliseHeader } from "@/lib/intake/header/header";

const FNV_PRIME = 0x01000193;

/** 32-bit FNV-1a over the UTF-16 units of the text. */
function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}

/**
 * A short name for the set of columns of a file, whatever their order and spelling: under it a source's mapping is found
 * again. Not a secret and no proof: two sets with one name are as good as impossible by chance alone.
 * @param names header names as written, or paths of documents
 * @returns 24 hexadecimal digits
 */
export function headerSetHash(names: readonly string[]): string {
  // Names in other scripts have no normal form; they stand as written.
  const set = [...new Set(names.map((name) => normaliseHeader(name) || name.trim()))].sort().join("\n");
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b].map((basis) => fnv1a(set, basis).toString(16).padStart(8, "0")).join("");
}
