/** Made when it is first needed: a phone takes tens of milliseconds for it. */
let short: Intl.NumberFormat | null = null;

/** A number of things where there is little room, as on an axis: `12.3K`. */
export function formatShortCount(count: number): string {
  short ??= new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
  return short.format(count);
}
