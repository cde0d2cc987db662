import { widerInts } from "@/lib/base/wider";
import { NOTHING } from "@/lib/ledger/call/call-columns";
import type { CallEnding } from "@/lib/ledger/call/call-words";
import { isConnected } from "@/lib/outcome/outcome-group";
import { INSTANT_MS_MAX, isStatusUnknown, SAYS_BLOCKED } from "@/lib/pipeline/read/quality-counts";
import type { SignalCounts } from "@/lib/pipeline/read/signal-counts";

/** What is counted of one call beside its ending; times that nobody knows are `NOTHING`. */
export interface PlainCall {
  readonly ringMs: number;
  readonly pddMs: number;
  readonly talkMs: number;
  readonly hasShortCallerId: boolean;
}

/** Counts what `addSignals` and `addQuality` count, for calls of one record whose endings have numbers. */
export class PlainCounts {
  #byEnding = new Int32Array(64);
  #ringing = 0;
  #talkTime = 0;
  #instantAnswers = 0;
  #shortCallerIds = 0;

  /** Counts one call. */
  add(ending: number, connected: boolean, { ringMs, pddMs, talkMs, hasShortCallerId }: PlainCall): void {
    while (ending >= this.#byEnding.length) this.#byEnding = widerInts(this.#byEnding);
    this.#byEnding[ending] = (this.#byEnding[ending] ?? 0) + 1;
    if (pddMs !== NOTHING || ringMs !== NOTHING) this.#ringing += 1;
    if (hasShortCallerId) this.#shortCallerIds += 1;
    if (talkMs === NOTHING) return;
    this.#talkTime += 1;
    if (connected && talkMs <= INSTANT_MS_MAX) this.#instantAnswers += 1;
  }

  /** Adds what was counted to the counts of the file. */
  addTo(counts: SignalCounts, endings: readonly CallEnding[]): void {
    const bump = (name: string, calls: number) => {
      if (calls > 0) counts[name] = (counts[name] ?? 0) + calls;
    };
    for (const [number, { verdict, signal, hasReason }] of endings.entries()) {
      const calls = this.#byEnding[number] ?? 0;
      if (calls === 0) continue;
      bump("attempts", calls);
      if (signal.sip !== null) bump("sipCode", calls);
      if (signal.phrase !== null) bump("phrase", calls);
      if (hasReason) bump("reasonHeader", calls);
      if (signal.q850 !== null) bump("q850", calls);
      if (signal.disposition !== null) bump("disposition", calls);
      bump(isConnected(verdict) ? "answered" : "failed", calls);
      if (SAYS_BLOCKED.has(verdict.outcome)) bump("blocks", calls);
      if (isStatusUnknown(verdict.outcome, signal)) bump("statusUnknown", calls);
    }
    bump("ringing", this.#ringing);
    bump("talkTime", this.#talkTime);
    bump("instantAnswers", this.#instantAnswers);
    bump("shortCallerIds", this.#shortCallerIds);
  }
}
