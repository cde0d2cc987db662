import type { EvidenceCounts } from "@/lib/score/evidence-cell";

/** What a provider's records let through: see {@link REPORTING}. */
export const PROVIDER_STYLES = [
  "everything",
  "only_603",
  "only_603_untimed",
  "only_cause_21",
  "no_carrier",
  "no_phrase",
] as const;
export type ProviderStyle = (typeof PROVIDER_STYLES)[number];

/** How calls ended in truth, dead numbers and failures apart. */
export type TrueEnds = Readonly<Record<"answered" | "missed" | "declined" | "unwanted" | "blocked", number>>;

/** What the records of each style still tell of the true ends. */
const REPORTING: Readonly<Record<ProviderStyle, (ends: TrueEnds) => EvidenceCounts>> = {
  everything: (ends) => ({ ...ends, inferred: 0 }),
  no_carrier: (ends) => ({ ...ends, inferred: 0 }),
  no_phrase: (ends) => ({ ...ends, inferred: 0 }),
  // Fast 603s give blocks away, 607 becomes one more slow 603.
  only_603: ({ answered, missed, declined, unwanted, blocked }) => ({
    answered,
    missed,
    declined: declined + unwanted,
    unwanted: 0,
    inferred: blocked,
    blocked: 0,
  }),
  only_603_untimed: ({ answered, missed, declined, unwanted, blocked }) => ({
    answered,
    missed,
    declined: declined + unwanted + blocked,
    unwanted: 0,
    inferred: 0,
    blocked: 0,
  }),
  // RFC 3398: 603 becomes cause 21, and 607, which it does not know, cause 31: one more call not reached.
  only_cause_21: ({ answered, missed, declined, unwanted, blocked }) => ({
    answered,
    missed: missed + unwanted,
    declined: declined + blocked,
    unwanted: 0,
    inferred: 0,
    blocked: 0,
  }),
};

/** What a provider's records show of the true ends of calls. */
export function reportedCounts(style: ProviderStyle, ends: TrueEnds): EvidenceCounts {
  return REPORTING[style](ends);
}

/** Whether the records name the terminating carrier. */
export function namesCarrier(style: ProviderStyle): boolean {
  return style !== "no_carrier";
}
