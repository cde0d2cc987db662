const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** A size in thousands, as disks and networks count: `999 B`, `1.4 MB`, `250 MB`. @param bytes 0 or more */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1_000;
    unit++;
  }
  return `${size.toFixed(unit > 0 && size < 9.95 ? 1 : 0)} ${UNITS[unit] ?? ""}`;
}
