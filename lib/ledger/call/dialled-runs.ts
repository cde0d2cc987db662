import { type CallColumns, NO_NUMBER } from "@/lib/ledger/call/call-columns";

/** Called numbers that followed each other by one, as one caller ID dialled them. */
export interface DialledRun {
  readonly callerId: string;
  /** When its first call began. */
  readonly startedAtMs: number;
  /** How many different numbers it went through. */
  readonly numbers: number;
}

/** Fewer are chance. */
export const RUN_NUMBERS_MIN = 5;
/** Lines of a sequential dialler lie at most so far apart in its numbers, also where calls are written as they end. */
const NEAR = 16;

/**
 * Runs of consecutive called numbers, upwards or downwards, among the calls of each caller ID in the order of time: the one
 * thing that has to be known of called numbers themselves, and is counted while they are in memory. A number dialled again
 * at once neither ends a run nor lengthens it; calls of the same moment count in the order of their numbers.
 */
export function dialledRuns(calls: CallColumns): readonly DialledRun[] {
  const suspects = callersInOrder(calls);
  if (suspects.size === 0) return [];
  const byCaller = new Map<number, number[]>();
  for (let at = 0; at < calls.size; at += 1) {
    const caller = calls.caller[at] ?? 0;
    if (calls.callee[at] === NO_NUMBER || !suspects.has(caller)) continue;
    const places = byCaller.get(caller);
    if (places === undefined) byCaller.set(caller, [at]);
    else places.push(at);
  }
  return [...byCaller].flatMap(([caller, places]) => {
    const callerId = calls.words.callers.values[caller] ?? "";
    return runsAmong(calls, places).map((run) => ({ callerId, ...run }));
  });
}

/** How many calls name a number that can be compared with others. */
export function numberedCalls({ callee, size }: CallColumns): number {
  let known = 0;
  for (let at = 0; at < size; at += 1) if (callee[at] !== NO_NUMBER) known += 1;
  return known;
}

/** Caller IDs that may have dialled a run: one look at each call, because nearly nobody has. */
function callersInOrder({ caller, callee, size, words }: CallColumns): ReadonlySet<number> {
  const last = new Float64Array(words.callers.size).fill(Number.NEGATIVE_INFINITY);
  const near = new Uint8Array(words.callers.size);
  const suspects = new Set<number>();
  for (let at = 0; at < size; at += 1) {
    const number = callee[at] ?? NO_NUMBER;
    if (number === NO_NUMBER) continue;
    const who = caller[at] ?? 0;
    const apart = Math.abs(number - (last[who] ?? 0));
    last[who] = number;
    if (apart === 0 || apart > NEAR) continue;
    const seen = (near[who] ?? 0) + 1;
    near[who] = Math.min(seen, RUN_NUMBERS_MIN);
    if (seen === RUN_NUMBERS_MIN - 1) suspects.add(who);
  }
  return suspects;
}

function runsAmong({ callee, startedAtMs }: CallColumns, places: number[]): Omit<DialledRun, "callerId">[] {
  const numberAt = (at: number) => callee[at] ?? 0;
  const timeAt = (at: number) => startedAtMs[at] ?? 0;
  places.sort((a, b) => timeAt(a) - timeAt(b) || numberAt(a) - numberAt(b));
  const runs: Omit<DialledRun, "callerId">[] = [];
  let run = { startedAtMs: 0, numbers: 0, step: 0 };
  const close = () => {
    if (run.numbers >= RUN_NUMBERS_MIN) runs.push({ startedAtMs: run.startedAtMs, numbers: run.numbers });
  };
  let before = places[0] ?? 0;
  for (const at of places) {
    const step = numberAt(at) - numberAt(before);
    if (run.numbers > 0 && step === 0) continue;
    if (Math.abs(step) === 1 && (run.step === 0 || run.step === step)) run = { ...run, numbers: run.numbers + 1, step };
    else {
      close();
      const turns = Math.abs(step) === 1;
      run = { startedAtMs: timeAt(turns ? before : at), numbers: turns ? 2 : 1, step: turns ? step : 0 };
    }
    before = at;
  }
  close();
  return runs;
}
