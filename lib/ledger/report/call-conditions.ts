import type { RingBand, TalkLength } from "@/lib/ledger/report/duration-band";
import type { Attribution, Confidence, Outcome } from "@/lib/outcome/outcome";

/**
 * Which calls are asked for. Null and an empty list leave a side open; of a list any one is enough. An empty text means
 * calls whose record names none.
 */
export interface CallConditions {
  readonly callerId: string | null;
  readonly outcomes: readonly Outcome[];
  readonly confidences: readonly Confidence[];
  /** Who most likely sent a plain 603; other calls have none. */
  readonly attributions: readonly Attribution[];
  readonly sipCodes: readonly number[];
  /** Q.850 causes. */
  readonly causes: readonly number[];
  /** Rules of the classifier; one stands for its exceptions too. */
  readonly ruleIds: readonly string[];
  readonly carrier: string | null;
  readonly trunk: string | null;
  readonly campaign: string | null;
  readonly attestation: string | null;
  /** Called country or area, `+1` or `+1 312`; a country stands for its areas too. */
  readonly area: string | null;
  readonly importId: string | null;
  readonly rings: readonly RingBand[];
  readonly talks: readonly TalkLength[];
  readonly from: Date | null;
  readonly to: Date | null;
}

/** The conditions that every call meets. */
export const NO_CONDITIONS: CallConditions = {
  callerId: null,
  outcomes: [],
  confidences: [],
  attributions: [],
  sipCodes: [],
  causes: [],
  ruleIds: [],
  carrier: null,
  trunk: null,
  campaign: null,
  attestation: null,
  area: null,
  importId: null,
  rings: [],
  talks: [],
  from: null,
  to: null,
};
