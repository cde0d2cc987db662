import { allPlaces, type CallColumns } from "@/lib/ledger/call/call-columns";

/** Of a number that stands for a time and a place, so many bits are the place's. */
const PLACE_LIMIT = 2 ** 20;
const TIME_LIMIT = Math.floor(Number.MAX_SAFE_INTEGER / PLACE_LIMIT);

/**
 * The places of the calls in the order of the primary key, each key once; of two with one key one that tells the end stays,
 * or else that of the earlier line.
 */
export function inKeyOrder(calls: CallColumns): Uint32Array {
  const places = byTime(calls);
  const { startedAtMs, callKey } = calls;
  let kept = 0;
  for (let from = 0; from < places.length; ) {
    const ms = startedAtMs[places[from] ?? 0];
    let to = from + 1;
    while (to < places.length && startedAtMs[places[to] ?? 0] === ms) to += 1;
    if (to - from > 1) orderRun(calls, places.subarray(from, to));
    for (let at = from; at < to; at += 1) {
      const place = places[at] ?? 0;
      const last = places[kept - 1] ?? 0;
      if (at > from && callKey[last] === callKey[place] && startedAtMs[last] === ms) continue;
      places[kept++] = place;
    }
    from = to;
  }
  return places.subarray(0, kept);
}

/** Whether the record of a call was written while it was under way. */
export function isUnfinished({ ending, words }: CallColumns, place: number): boolean {
  return words.endings.values[ending[place] ?? 0]?.verdict.outcome === "in_progress";
}

/** Calls of one millisecond are few, unless a file tells no more than the day. */
function orderRun(calls: CallColumns, run: Uint32Array): void {
  const { callKey, line } = calls;
  const isLast = (place: number) => (isUnfinished(calls, place) ? 1 : 0);
  run.sort((a, b) => (callKey[a] ?? 0) - (callKey[b] ?? 0) || isLast(a) - isLast(b) || (line[a] ?? 0) - (line[b] ?? 0));
}

/** Places in the order of time. Numbers are sorted many times faster than by a function that compares. */
function byTime(calls: CallColumns): Uint32Array {
  const { startedAtMs, size } = calls;
  const places = allPlaces(calls);
  let [first, last, isSorted] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let at = 0; at < size; at += 1) {
    const ms = startedAtMs[at] ?? 0;
    if (ms < last) isSorted = false;
    first = Math.min(first, ms);
    last = Math.max(last, ms);
  }
  if (isSorted) return places;
  if (size > PLACE_LIMIT || last - first >= TIME_LIMIT || !Number.isInteger(first))
    return places.sort((a, b) => (startedAtMs[a] ?? 0) - (startedAtMs[b] ?? 0) || a - b);
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at += 1) keys[at] = ((startedAtMs[at] ?? 0) - first) * PLACE_LIMIT + at;
  keys.sort();
  for (let at = 0; at < size; at += 1) places[at] = (keys[at] ?? 0) % PLACE_LIMIT;
  return places;
}
