import type { TallyKey, TallySums } from "@/lib/ledger/tally/tally";

/** A tally as far as scores and detections read it. */
export interface CountedTally extends TallyKey, Pick<TallySums, "attempts" | "refusals"> {}
