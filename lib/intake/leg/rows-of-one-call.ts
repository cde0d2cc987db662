import type { CallAttempt } from "@/lib/calls/call-attempt";
import { isShortCallerId } from "@/lib/calls/short-caller-id";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { SAME_CALL_MS } from "@/lib/intake/leg/legs-to-attempts";
import type { Recognition } from "@/lib/intake/recognise-format";

/** From one try to the next: a route that only rings is given up within two minutes. An id that comes back later is one of a customer or a campaign. */
const NEXT_TRY_MS_MAX = 120_000;
const MINUTE_MS = 60_000;

/** Whether only its rows can tell how many of them a call has: nobody listed the table, and nobody said by what rows are tied. */
export function isTieOpen({ format, mapping, confidence }: Recognition): boolean {
  const { correlationId, callId } = mapping.columns;
  return format.id === GENERIC.id && correlationId === undefined && (callId === undefined || confidence !== "exact");
}

/**
 * A table that nobody listed may have several rows to a call, one for each route that was tried, tied by their id, or where
 * there is none by numbers and time. A format that is known says so itself.
 * @param attempts the first records of the file, each read as an attempt; none where {@link isTieOpen} is false
 */
export function withRowsOfOneCall(recognised: Recognition, attempts: readonly CallAttempt[]): Recognition {
  const { format, mapping } = recognised;
  const { correlationId, callId } = mapping.columns;
  if (format.id !== GENERIC.id) return recognised;
  if (correlationId !== undefined) return { ...recognised, format: { ...format, legs: "tries" } };
  if (callId === undefined)
    return haveTwins(attempts) ? { ...recognised, format: { ...format, legs: "by_numbers" } } : recognised;
  if (!shareIds(attempts)) return recognised;
  const columns = { ...mapping.columns, correlationId: callId };
  return { ...recognised, format: { ...format, legs: "tries" }, mapping: { ...mapping, columns } };
}

/** Whether both go to one callee from one caller ID, or one of them from the extension behind it. */
function areOneWay(one: CallAttempt, next: CallAttempt): boolean {
  if (one.callee !== next.callee) return false;
  return one.callerId === next.callerId || isShortCallerId(one.callerId) !== isShortCallerId(next.callerId);
}

/** Whether ids stand on several rows, and wherever one does, on tries to reach the same callee from the same caller ID. */
function shareIds(attempts: readonly CallAttempt[]): boolean {
  const runs = neighbours(attempts, ({ callId }) => callId ?? "");
  return runs.length > 0 && runs.every(([one, next]) => areOneWay(one, next) && gapMs(one, next) <= NEXT_TRY_MS_MAX);
}

/** Whether rows of the same numbers follow within seconds, in a file whose times have seconds. */
function haveTwins(attempts: readonly CallAttempt[]): boolean {
  const hasSeconds = attempts.some(({ startedAtMs }) => startedAtMs % MINUTE_MS !== 0);
  return hasSeconds && neighbours(attempts, numbersOf).some(([one, next]) => gapMs(one, next) <= SAME_CALL_MS);
}

function numbersOf({ callerId, callee }: CallAttempt): string {
  return `${callerId}>${callee}`;
}

function gapMs(one: CallAttempt, next: CallAttempt): number {
  return next.startedAtMs - one.startedAtMs;
}

/** Pairs of rows that follow each other in time under one key; rows that say the same word for word are one. */
function neighbours(
  attempts: readonly CallAttempt[],
  keyOf: (attempt: CallAttempt) => string,
): (readonly [CallAttempt, CallAttempt])[] {
  const groups = new Map<string, CallAttempt[]>();
  for (const attempt of attempts) {
    const key = keyOf(attempt);
    const group = groups.get(key);
    if (group !== undefined) group.push(attempt);
    else if (key !== "") groups.set(key, [attempt]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).flatMap((group) => pairs(distinct(group)));
}

function distinct(attempts: readonly CallAttempt[]): CallAttempt[] {
  return [...new Map(attempts.map((attempt) => [JSON.stringify({ ...attempt, line: 0 }), attempt])).values()];
}

function pairs(attempts: readonly CallAttempt[]): (readonly [CallAttempt, CallAttempt])[] {
  const inTime = attempts.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  return inTime.flatMap((next, index) => {
    const one = inTime[index - 1];
    return one === undefined ? [] : [[one, next] as const];
  });
}
