import type { Attestation } from "@/lib/calls/call-attempt";
import type { Signal } from "@/lib/calls/signal";
import { PieceBook, TextBook } from "@/lib/ledger/keep/piece-book";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import { ATTRIBUTIONS, OUTCOMES, type Outcome, type Verdict } from "@/lib/outcome/outcome";
import { isConnected } from "@/lib/outcome/outcome-group";

/** What a record calls the way that its call took. */
export interface CallLabels {
  readonly carrier: string;
  readonly trunk: string;
  readonly campaign: string;
  readonly attestation: Attestation | null;
  /** The record named no carrier; the organisation's own list did. */
  readonly isCarrierListed?: true;
}

/** How a call ended, without its durations: few calls end in a way of their own. */
export interface CallEnding {
  readonly verdict: Verdict;
  /** Outcome of an earlier leg that was blocked before the attempt went on over another route. */
  readonly blockedLeg: Outcome | null;
  /** Carrier of that leg, where its record names another one than the attempt's. */
  readonly blockedCarrier: string | null;
  /** What is stored of the signal; `pddMs` and `durationMs` are told call by call. */
  readonly signal: Omit<Signal, "pddMs" | "durationMs">;
  /** The record held a Reason header, also where it was not worth keeping. */
  readonly hasReason: boolean;
}

/** Who most likely sent a plain 603, by number; the empty name is nobody. */
export const SENDERS = ["", ...ATTRIBUTIONS] as const;
/** How many pairs of outcome and sender there are. */
export const TALLY_ENDS = OUTCOMES.length * SENDERS.length;
const OUTCOME_NUMBERS: ReadonlyMap<string, number> = new Map(OUTCOMES.map((outcome, number) => [outcome, number]));
const SENDER_NUMBERS: ReadonlyMap<string, number> = new Map(SENDERS.map((sender, number) => [sender, number]));

/** The number of an outcome together with its sender. */
export function tallyEnd(outcome: string, sender: string): number {
  return (OUTCOME_NUMBERS.get(outcome) ?? 0) * SENDERS.length + (SENDER_NUMBERS.get(sender) ?? 0);
}

/** The columns of a call's labels, in the order in which they are written. */
export const LABEL_COLUMNS = ["carrier", "trunk", "campaign", "attestation", "listed_carrier"] as const;
/** The columns of a call's ending, in the order in which they are written. */
export const ENDING_COLUMNS = [
  "outcome",
  "confidence",
  "attribution",
  "rule_id",
  "classifier_version",
  "mid_call",
  "blocked_leg",
  "sip_code",
  "sip_phrase",
  "q850",
  "disposition",
  "amd",
  "rang",
  "answered",
  "reason",
  "call_info",
  "retry_after_s",
  "blocked_carrier",
] as const;

/** Ways of calls, numbered. */
class LabelBook extends PieceBook<CallLabels> {
  readonly #names = new TextBook();
  readonly #numbers = new Map<string, number>();
  #last: CallLabels | null = null;
  #lastNumber = -1;

  of(labels: CallLabels): number {
    const { carrier, trunk, campaign, attestation, isCarrierListed } = labels;
    const last = this.#last;
    if (
      last?.carrier === carrier &&
      last.trunk === trunk &&
      last.campaign === campaign &&
      last.attestation === attestation &&
      last.isCarrierListed === isCarrierListed
    )
      return this.#lastNumber;
    const names = this.#names;
    const key = `${names.of(carrier)} ${names.of(trunk)} ${names.of(campaign)} ${attestation} ${isCarrierListed}`;
    this.#lastNumber = this.#numbers.get(key) ?? this.#take(key, labels);
    this.#last = this.values[this.#lastNumber] ?? null;
    return this.#lastNumber;
  }

  #take(key: string, { carrier, trunk, campaign, attestation, isCarrierListed }: CallLabels): number {
    const own = (name: string) => this.#names.values[this.#names.of(name)] ?? "";
    const listed = isCarrierListed === undefined ? {} : { isCarrierListed };
    const labels = { carrier: own(carrier), trunk: own(trunk), campaign: own(campaign), attestation, ...listed };
    const number = this.add(labels, (copy) => {
      copy.text(carrier);
      copy.text(trunk);
      copy.text(campaign);
      copy.text(attestation);
      copy.bool(isCarrierListed ?? null);
    });
    this.#numbers.set(key, number);
    return number;
  }
}

/** Endings of calls, numbered, with what tallies ask of each. */
class EndingBook extends PieceBook<CallEnding> {
  /** `tallyEnd` of each ending. */
  readonly tallyEnds: number[] = [];
  /** Whether the talk time of such a call counts. */
  readonly connected: boolean[] = [];
  readonly #numbers = new Map<Verdict, Map<string, number>>();

  of(ending: CallEnding): number {
    const { verdict, blockedLeg, blockedCarrier, signal, hasReason } = ending;
    const { sip, q850, rang, answered, phrase, disposition, amd, reason, callInfo, retryAfterS } = signal;
    const key = `${sip} ${q850} ${rang} ${answered} ${hasReason} ${blockedLeg} ${retryAfterS} ${texts([phrase, disposition, amd, reason, callInfo, blockedCarrier])}`;
    const alike = this.#numbers.get(verdict) ?? new Map<string, number>();
    if (alike.size === 0) this.#numbers.set(verdict, alike);
    const known = alike.get(key);
    if (known !== undefined) return known;
    const number = this.#take(ending);
    alike.set(key, number);
    return number;
  }

  #take(ending: CallEnding): number {
    const { verdict, blockedLeg, blockedCarrier, signal } = ending;
    this.tallyEnds.push(tallyEnd(verdict.outcome, verdict.attribution ?? ""));
    this.connected.push(isConnected(verdict));
    return this.add(ending, (copy) => {
      copy.text(verdict.outcome);
      copy.text(verdict.confidence);
      copy.text(verdict.attribution ?? "none");
      copy.text(verdict.ruleId);
      copy.int16(CLASSIFIER_VERSION);
      copy.bool(verdict.midCall);
      copy.text(blockedLeg);
      copy.int16(signal.sip);
      copy.text(signal.phrase);
      copy.int16(signal.q850);
      copy.text(signal.disposition);
      copy.text(signal.amd);
      copy.bool(signal.rang);
      copy.bool(signal.answered);
      copy.text(signal.reason);
      copy.text(signal.callInfo);
      copy.int32(signal.retryAfterS);
      copy.text(blockedCarrier);
    });
  }
}

/** Texts with their lengths before them, so that no two lists read alike. */
function texts(all: readonly (string | null)[]): string {
  let key = "";
  for (const text of all) key += text === null ? "-" : `${text.length}:${text}`;
  return key;
}

/** Everything that calls have in common: what their columns hold the numbers of. */
export class CallWords {
  readonly callers = new TextBook();
  readonly areas = new TextBook();
  readonly labels = new LabelBook();
  readonly endings = new EndingBook();

  /** How many words there are; as many as calls where nothing repeats. */
  get size(): number {
    return this.callers.size + this.areas.size + this.labels.size + this.endings.size;
  }
}
