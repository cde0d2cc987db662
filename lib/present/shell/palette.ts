/** Something that the command palette leads to. */
export interface PaletteEntry {
  readonly label: string;
  /** Said beside it; empty for nothing. */
  readonly note: string;
  readonly href: string;
}

/** Views that people ask for by name rather than by page. */
export const PALETTE_VIEWS: readonly PaletteEntry[] = [
  { label: "Harmed caller IDs", note: "Caller IDs", href: "/caller-ids?standing=harmed" },
  { label: "Caller IDs on watch", note: "Caller IDs", href: "/caller-ids?standing=watch" },
  { label: "Most blocked caller IDs", note: "Caller IDs", href: "/caller-ids?sort=blocked" },
  { label: "Busiest caller IDs", note: "Caller IDs", href: "/caller-ids?sort=attempts" },
  {
    label: "Calls blocked by networks",
    note: "Calls",
    href: "/calls?outcome=blocked_603plus,rejected_608,rejected_network",
  },
  { label: "Unwanted calls (607)", note: "Calls", href: "/calls?outcome=unwanted_607" },
  { label: "Calls by carrier", note: "Calls", href: "/calls?by=carrier" },
  { label: "Calls by hour of the day", note: "Calls", href: "/calls?by=hour" },
  { label: "Calls by rule", note: "Calls", href: "/calls?by=rule" },
  { label: "Import call records", note: "Imports", href: "/imports" },
];

/**
 * The entries that a few typed letters mean: each word has to begin a word of the label or note. Those whose label
 * begins with what was typed come first; otherwise their order stays.
 */
export function matchEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ label, note }) => {
    const known = `${label} ${note}`.toLowerCase().split(/[\s()]+/);
    return words.every((word) => known.some((one) => one.startsWith(word)));
  });
  const isFirst = ({ label }: PaletteEntry) => label.toLowerCase().startsWith(typed.trim().toLowerCase());
  return [...found.filter(isFirst), ...found.filter((entry) => !isFirst(entry))];
}
