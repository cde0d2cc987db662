import { z } from "zod";

/** A package of the lock file, as far as a bill of materials names it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, or what the package says instead; empty when it says nothing. */
  readonly license: string;
  /** Subresource integrity of its archive. */
  readonly integrity: string | null;
  /** Whether only makers need it. */
  readonly isTool: boolean;
  readonly hasInstallScript: boolean;
}

/** Packages that name their licence in a file and not in their manifest. */
const UNSAID: ReadonlyMap<string, string> = new Map([
  ["busboy", "MIT"],
  ["seq-queue", "MIT"],
  ["streamsearch", "MIT"],
]);

const Locked = z.looseObject({
  version: z.string().optional(),
  license: z.string().default(""),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  link: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});
const LockFile = z.looseObject({ packages: z.record(z.string(), Locked) });

/** The packages of a lock file (npm's version 3), by name and version, each once. */
export function lockedPackages(lockFile: unknown): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(LockFile.parse(lockFile).packages)) {
    const name = path.split("node_modules/").at(-1) ?? "";
    if (path === "" || entry.link || entry.version === undefined) continue;
    const known = found.get(`${name}@${entry.version}`);
    found.set(`${name}@${entry.version}`, {
      name,
      version: entry.version,
      license: entry.license === "" ? (UNSAID.get(name) ?? "") : entry.license,
      integrity: entry.integrity ?? null,
      isTool: entry.dev && (known?.isTool ?? true),
      hasInstallScript: entry.hasInstallScript,
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Licences under which a package may be part of a product under AGPL-3.0-only (FSF's list of compatible licences, and public-domain ones). */
const COMPATIBLE = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "Zlib"],
  ...["CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "OFL-1.1", "SIL OPEN FONT LICENSE", "Unlicense", "Python-2.0", "PostgreSQL"],
  ...["MPL-2.0", "LGPL-3.0-or-later", "LGPL-2.1-or-later", "LGPL-3.0", "GPL-3.0-or-later", "AGPL-3.0-only"],
]);

/** Whether an SPDX expression can be met: every part joined by AND, one of those joined by OR. */
export function isCompatible(license: string): boolean {
  const plain = license.replace(/[()]/g, "").trim();
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((part) => COMPATIBLE.has(part.trim())));
}
