import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { writtenCallerId } from "@/lib/present/written-caller-id";

/** Which calls are asked for; null and an empty list leave a side open. */
export interface CallFilter {
  readonly callerId: string | null;
  /** Any of these. */
  readonly outcome: readonly Outcome[];
  /** A day, or a moment with its offset; whose days they are the organisation's time zone says. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The filter that lets every call through. */
export const OPEN_FILTER: CallFilter = { callerId: null, outcome: [], from: null, to: null };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const KNOWN: ReadonlyMap<string, Outcome> = new Map(OUTCOMES.map((outcome) => [outcome, outcome]));

/**
 * Reads which calls a page's URL asks for. What cannot be read is left open, because a page that was linked to by hand
 * should show something rather than nothing. By hand and not by a schema: it runs in the browser before anything is
 * drawn, and should bring no library along.
 */
export function readCallFilter(url: Readonly<Record<string, unknown>>): CallFilter {
  return {
    callerId: writtenCallerId(url.callerId),
    outcome: outcomesIn(url.outcome),
    from: boundIn(url.from),
    to: boundIn(url.to),
  };
}

/** The filter as the values of a query: of this page's URL, and of the API's list of calls. */
export function callFilterQuery({ callerId, outcome, from, to }: CallFilter): Readonly<Record<string, string | null>> {
  const inOrder = OUTCOMES.filter((known) => outcome.includes(known));
  return { callerId, outcome: inOrder.length === 0 ? null : inOrder.join(","), from, to };
}

/** Whether the filter lets every call through. */
export function isOpenFilter({ callerId, outcome, from, to }: CallFilter): boolean {
  return callerId === null && outcome.length === 0 && from === null && to === null;
}

/** All of them or none: a list of which a part was dropped would show less than its reader believes. */
function outcomesIn(written: unknown): readonly Outcome[] {
  if (typeof written !== "string") return [];
  const names = written.split(",");
  const outcomes = names.flatMap((name) => KNOWN.get(name) ?? []);
  return outcomes.length === names.length ? outcomes : [];
}

function boundIn(written: unknown): string | null {
  if (typeof written !== "string") return null;
  const time = DAY.test(written)
    ? Date.parse(`${written}T00:00:00Z`)
    : MOMENT.test(written)
      ? Date.parse(written)
      : Number.NaN;
  if (Number.isNaN(time)) return null;
  // The 30th of February is read as a day of March; what was written is no day then.
  return DAY.test(written) && new Date(time).toISOString().slice(0, 10) !== written ? null : written;
}
