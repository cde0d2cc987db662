import { dayKey, formatSeconds } from "@/lib/present/format";

/** What the zone's clock shows at a moment, as a field of a form takes it: `2026-11-02T22:05`. @param timeZone IANA name */
export function clockReading(at: Date, timeZone: string): string {
  return `${dayKey(at, timeZone)}T${formatSeconds(at, timeZone).slice(0, "22:05".length)}`;
}
