import { z } from "zod";
import { type LegCarry, NO_CARRY } from "@/lib/intake/leg/legs-to-attempts";

const NO_READINGS = { readings: [] };

/** Calls that wait for more of their records, as this product itself stored them; anything else counts as none. */
export function parseLegCarry(stored: unknown): LegCarry {
  const parsed = z.custom<LegCarry>(isLegCarry).safeParse(stored);
  if (!parsed.success) return NO_CARRY;
  // Calls that an earlier version kept name no readings.
  return { seen: parsed.data.seen, open: parsed.data.open.map((call) => ({ ...NO_READINGS, ...call })) };
}

function isLegCarry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "seen" in value && "open" in value && Array.isArray(value.open);
}
