const NAME_CHARACTERS_MAX = 200;

/**
 * The name of an archive's entry as it may be shown and stored: path parts joined by `/`, without drive letters, parts
 * that climb (`..`), control characters, and anything in front that would make it absolute. Never empty.
 */
export function safeEntryName(name: string): string {
  const parts = name
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .split(/[\\/]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part));
  return parts.join("/").slice(-NAME_CHARACTERS_MAX).replace(/^\//, "") || "file";
}

/** Whether an entry is a trace of the system that packed the archive, which nobody meant to send. */
export function isSystemEntry(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^\\/]*$)/i.test(name);
}

/** The name that a compressed file has once it is decompressed. */
export function withoutGzipEnding(name: string): string {
  if (/\.tgz$/i.test(name)) return name.replace(/\.tgz$/i, ".tar");
  return name.replace(/\.gz$/i, "") || name;
}
