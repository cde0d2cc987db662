const NAMES = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** A month as people call it: `2026-11` gives `November 2026`. */
export function monthTitle(month: string): string {
  return NAMES.format(Date.parse(`${month}-01T00:00:00Z`));
}

/** What the tab of a month's report is called. @param written the month as the URL writes it */
export function reportTitle(written: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(written) ? `Report, ${monthTitle(written)}` : "Report";
}
