import type { CallAttempt } from "@/lib/calls/call-attempt";
import { calleeArea } from "@/lib/calls/callee";
import { readHiddenCallee, writeHiddenCallee } from "@/lib/calls/hidden-callee";
import type { Signal } from "@/lib/calls/signal";
import { withoutCallee } from "@/lib/calls/without-callee";
import type { Leg } from "@/lib/intake/leg/leg";
import type { AssembledAttempt } from "@/lib/intake/leg/legs-to-attempts";
import { NamesWithoutCallee } from "@/lib/intake/row/names-without-callee";
import type { CallKeys } from "@/lib/ledger/call/call-key";
import type { CallEnding } from "@/lib/ledger/call/call-words";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import type { Classifier } from "@/lib/outcome/classifier";
import { type KeptHeaders, keptHeaders } from "@/lib/outcome/kept-headers";
import { mergeLegs } from "@/lib/outcome/merge-legs";
import type { Verdict } from "@/lib/outcome/outcome";
import type { KeyedHash } from "@/lib/platform/keyed-hash";

/** What turns attempts of one source into calls of the ledger. */
export interface Judge {
  /** Classifies an attempt, keys it, and makes its callee a pseudonym. */
  judge(assembled: AssembledAttempt): LedgerCall;
  /** How a call of one record ended, by its signal: as `judge` would have it. Its texts hold no called number. */
  ending(signal: Signal, ringMs: number | null): CallEnding;
  /** Hides the callee and the provider's ids of a leg that has to wait for others, because what waits is stored. */
  hide(leg: Leg): Leg;
}

/** Callees of waiting legs whose numbers are remembered, in memory, until their calls are put together. */
const NUMBERS_MAX = 65_536;

/** Makes the judge of one source, whose `keys` they are. */
export function createJudge(keys: CallKeys, classify: Classifier, hash: KeyedHash): Judge {
  const numbers = new Map<string, string>();
  const names = new NamesWithoutCallee();
  return {
    judge: ({ attempt: read, signals, carriers }) => {
      const attempt = names.of(storableNames(read));
      const merged = signals.length > 1 ? mergedLegs(attempt, signals, carriers) : null;
      const blocked = merged?.blockedLeg ?? null;
      const signal = merged?.leg.signal ?? attempt.signal;
      const verdict = merged?.verdict ?? classify(signal, attempt.ringMs);
      const callee = calleeOf(attempt, hash, numbers);
      const known = callee.number === attempt.callee ? attempt : { ...attempt, callee: callee.number };
      return {
        attempt: storable(known, signal, verdict),
        verdict,
        blockedLeg: blocked?.verdict.outcome ?? null,
        blockedCarrier: otherName(blocked?.carrier ?? "", attempt.carrier),
        hasReason: hasReasonHeader(signal),
        callKey: keys.of(attempt),
        calleeToken: callee.token,
        calleeArea: callee.area,
      };
    },
    ending: (signal, ringMs) => {
      const verdict = classify(signal, ringMs);
      const hasHeaders = signal.reason !== null || signal.callInfo !== null;
      const kept = hasHeaders ? { ...signal, ...keptHeaders(signal, verdict, classify, ringMs) } : signal;
      return { verdict, blockedLeg: null, blockedCarrier: null, signal: kept, hasReason: hasReasonHeader(signal) };
    },
    hide: (leg) => {
      const named = leg.attempt === null ? null : names.of(storableNames(leg.attempt));
      const attempt = named === null ? null : hideAttempt(named, { keys, hash, numbers });
      const correlationId = leg.correlationId === null ? null : keys.standIn(leg.correlationId);
      return { ...leg, correlationId, attempt };
    },
  };

  /** What is stored must give the same verdict when it is judged again. Most records carry no header to think about. */
  function storable(attempt: CallAttempt, signal: Signal, verdict: Verdict): CallAttempt {
    if (signal === attempt.signal && signal.reason === null && signal.callInfo === null) return attempt;
    const headers = headersWithout(keptHeaders(signal, verdict, classify, attempt.ringMs), attempt.callee);
    return { ...attempt, signal: { ...signal, ...headers } };
  }

  function mergedLegs({ callee, ringMs }: CallAttempt, signals: readonly Signal[], carriers: readonly string[]) {
    const legs = signals.map((signal, index) => ({
      sip: signal.sip,
      signal,
      verdict: classify(signal, ringMs),
      carrier: names.name(withoutNul(carriers[index] ?? ""), callee),
    }));
    return mergeLegs(legs, "serial");
  }
}

/** The callee's number as far as it is known, its pseudonym and its area. */
function calleeOf({ callee }: CallAttempt, hash: KeyedHash, numbers: ReadonlyMap<string, string>) {
  const hidden = readHiddenCallee(callee);
  if (hidden === null) return { number: callee, token: hash(callee), area: calleeArea(callee) };
  const { tokenHex, area } = hidden;
  return { number: numbers.get(tokenHex) ?? callee, token: Buffer.from(tokenHex, "hex"), area };
}

function headersWithout({ reason, callInfo }: KeptHeaders, callee: string): KeptHeaders {
  return {
    reason: reason === null ? null : withoutCallee(reason, callee),
    callInfo: callInfo === null ? null : withoutCallee(callInfo, callee),
  };
}

function hasReasonHeader({ reason }: Signal): boolean {
  return reason !== null && reason.trim() !== "";
}

/** PostgreSQL cannot hold NUL: it has to go before names are compared, or two tallies would become one in the database. */
function storableNames(attempt: CallAttempt): CallAttempt {
  const { carrier, trunk, campaign } = attempt;
  if (!carrier.includes("\0") && !trunk.includes("\0") && !campaign.includes("\0")) return attempt;
  return { ...attempt, carrier: withoutNul(carrier), trunk: withoutNul(trunk), campaign: withoutNul(campaign) };
}

function withoutNul(name: string): string {
  return name.replaceAll("\0", "");
}

/** The name, where it is one and another than the known one. */
function otherName(name: string, known: string): string | null {
  return name === "" || name === known ? null : name;
}

interface Hiding {
  readonly keys: CallKeys;
  readonly hash: KeyedHash;
  /** Numbers by their pseudonyms, see `NUMBERS_MAX`. */
  readonly numbers: Map<string, string>;
}

function hideAttempt(attempt: CallAttempt, { keys, hash, numbers }: Hiding): CallAttempt {
  const { callee, callId, signal } = attempt;
  const token = { tokenHex: hash(callee).toString("hex"), mark: keys.standIn(callee), area: calleeArea(callee) };
  if (numbers.size >= NUMBERS_MAX) numbers.clear();
  numbers.set(token.tokenHex, callee);
  return {
    ...attempt,
    signal: { ...signal, ...headersWithout(signal, callee) },
    callId: callId === null ? null : keys.standIn(callId),
    callee: writeHiddenCallee(token),
  };
}
