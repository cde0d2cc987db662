const NAMES = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** A month as people call it: `2026-11` gives `November 2026`. */
export function monthTitle(month: string): string {
  return NAMES.format(Date.parse(`${month}-01T00:00:00Z`));
}
