import { z } from "zod";
import type { LegCarry } from "@/lib/intake/leg/legs-to-attempts";

/** Calls that wait for more of their records, as this product itself stored them; anything else counts as none. */
export function parseLegCarry(stored: unknown): LegCarry {
  const parsed = z.custom<LegCarry>(isLegCarry).safeParse(stored);
  return parsed.success ? parsed.data : { seen: 0, open: [] };
}

function isLegCarry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "seen" in value && "open" in value && Array.isArray(value.open);
}
