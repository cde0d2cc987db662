import { z } from "zod";
import { type LegCarry, NO_CARRY } from "@/lib/intake/leg/legs-to-attempts";
import type { OpenCall } from "@/lib/intake/leg/open-calls";

/** An open call as it may stand in the database: one version noted readings with the call, the one before that none. */
type StoredCall = OpenCall & { readonly readings?: readonly string[] };
type StoredCarry = LegCarry & { readonly open: readonly StoredCall[] };

/** Calls that wait for more of their records, as this product itself stored them; anything else counts as none. */
export function parseLegCarry(stored: unknown): LegCarry {
  const parsed = z.custom<StoredCarry>(isLegCarry).safeParse(stored);
  if (!parsed.success) return NO_CARRY;
  const { seen, open } = parsed.data;
  return { seen, open: open.map(withReadings) };
}

function withReadings({ readings = [], ...call }: StoredCall): OpenCall {
  return { ...call, legs: call.legs.map((leg) => ({ ...{ readings }, ...leg })) };
}

function isLegCarry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "seen" in value && "open" in value && Array.isArray(value.open);
}
