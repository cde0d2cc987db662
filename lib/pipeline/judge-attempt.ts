import { calleeArea } from "@/lib/calls/callee";
import { readHiddenCallee, writeHiddenCallee } from "@/lib/calls/hidden-callee";
import type { Signal } from "@/lib/calls/signal";
import type { Leg } from "@/lib/intake/leg";
import type { AssembledAttempt } from "@/lib/intake/legs-to-attempts";
import { callKey, hash53 } from "@/lib/ledger/call-key";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { mergeLegs } from "@/lib/outcome/merge-legs";
import type { Verdict } from "@/lib/outcome/outcome";
import type { KeyedHash } from "@/lib/platform/keyed-hash";

/** What turns attempts of one source into calls of the ledger. */
export interface Judge {
  /** Classifies an attempt, keys it, and makes its callee a pseudonym. */
  judge(assembled: AssembledAttempt): LedgerCall;
  /** Hides the callee and the provider's ids of a leg that has to wait for others, because what waits is stored. */
  hide(leg: Leg): Leg;
}

/** Judges one signal; see `lib/outcome/classify`. */
export type Classify = (signal: Signal, ringMs: number | null) => Verdict;

/** Makes the judge of one source. */
export function createJudge(sourceId: string, classify: Classify, hash: KeyedHash): Judge {
  const leg = (signal: Signal) => ({ sip: signal.sip, verdict: classify(signal, null) });
  return {
    judge: ({ attempt, signals }) => {
      const hidden = readHiddenCallee(attempt.callee);
      const merged =
        signals.length > 1
          ? mergeLegs(
              signals.map((signal) => leg(signal)),
              "serial",
            )
          : null;
      return {
        attempt,
        verdict: merged?.verdict ?? classify(attempt.signal, attempt.ringMs),
        blockedLeg: merged?.blockedLeg?.outcome ?? null,
        callKey: callKey(sourceId, attempt),
        calleeToken: hidden === null ? hash(attempt.callee) : Buffer.from(hidden.tokenHex, "hex"),
        calleeArea: hidden === null ? calleeArea(attempt.callee) : hidden.area,
      };
    },
    hide: (leg) => ({
      ...leg,
      correlationId: leg.correlationId === null ? null : hash53(leg.correlationId).toString(36),
      attempt: leg.attempt === null ? null : hideAttempt(leg.attempt, hash),
    }),
  };
}

function hideAttempt(attempt: NonNullable<Leg["attempt"]>, hash: KeyedHash): NonNullable<Leg["attempt"]> {
  const token = { tokenHex: hash(attempt.callee).toString("hex"), area: calleeArea(attempt.callee) };
  return {
    ...attempt,
    callId: attempt.callId === null ? null : hash53(attempt.callId).toString(36),
    callee: writeHiddenCallee(token),
  };
}
