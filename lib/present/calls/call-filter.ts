import { NAME_LENGTH_MAX } from "@/lib/calls/call-name";
import { RING_BANDS, type RingBand, TALK_LENGTHS, type TalkLength } from "@/lib/ledger/report/duration-band";
import {
  ATTRIBUTIONS,
  type Attribution,
  CONFIDENCES,
  type Confidence,
  OUTCOMES,
  type Outcome,
} from "@/lib/outcome/outcome";
import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";

/** Which calls are asked for; null and an empty list leave a side open, and of a list any one is enough. */
export interface CallFilter {
  readonly callerId: string | null;
  readonly outcome: readonly Outcome[];
  readonly confidence: readonly Confidence[];
  readonly attribution: readonly Attribution[];
  readonly sip: readonly number[];
  readonly q850: readonly number[];
  readonly rule: readonly string[];
  /** Names as the records write them; `NOT_NAMED` for calls whose record names none. */
  readonly carrier: string | null;
  readonly trunk: string | null;
  readonly campaign: string | null;
  readonly attestation: string | null;
  /** Called country or area, `+1 312`. */
  readonly area: string | null;
  readonly import: string | null;
  readonly ring: readonly RingBand[];
  readonly talk: readonly TalkLength[];
  /** A day, or a moment with its offset; whose days they are `timeZone` says. */
  readonly from: string | null;
  readonly to: string | null;
  /** IANA name; null for the zone of whoever asks. */
  readonly timeZone: string | null;
}

/** Names of the values of a query that hold the filter, in the order in which they are written. */
export const CALL_FILTER_NAMES = [
  ...(["callerId", "outcome", "confidence", "attribution", "sip", "q850", "rule", "carrier", "trunk"] as const),
  ...(["campaign", "attestation", "area", "import", "ring", "talk", "from", "to", "timeZone"] as const),
] as const satisfies readonly (keyof CallFilter)[];
export type CallFilterName = (typeof CALL_FILTER_NAMES)[number];

/** Of years that calls may be of: while a year is being typed, its day is already one of the first century. */
const DAY = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;
const MOMENT = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const RULE = /^[a-z0-9][a-z0-9+-]*(\/[\w.-]+)?$/i;
const AREA = /^\+\d{1,3}( \d{1,5})?$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LIST_LENGTH_MAX = 50;

/**
 * Reads which calls a page's URL asks for. What cannot be read is left open, because a page that was linked to by hand
 * should show something rather than nothing. By hand and not by a schema: it runs in the browser before anything is
 * drawn, and should bring no library along.
 */
export function readCallFilter(url: Readonly<Record<string, unknown>>): CallFilter {
  return {
    callerId: writtenCallerId(url.callerId),
    outcome: knownIn(url.outcome, OUTCOMES),
    confidence: knownIn(url.confidence, CONFIDENCES),
    attribution: knownIn(url.attribution, ATTRIBUTIONS),
    sip: numbersIn(url.sip, 699),
    q850: numbersIn(url.q850, 127),
    rule: listIn(url.rule, (text) => (RULE.test(text) ? text : undefined)),
    carrier: nameIn(url.carrier),
    trunk: nameIn(url.trunk),
    campaign: nameIn(url.campaign),
    attestation: nameIn(url.attestation),
    area: textIn(url.area, AREA),
    import: textIn(url.import, UUID),
    ring: knownIn(url.ring, RING_BANDS),
    talk: knownIn(url.talk, TALK_LENGTHS),
    from: boundIn(url.from),
    to: boundIn(url.to),
    timeZone: zoneIn(url.timeZone),
  };
}

/** The filter as the values of a query: of this page's URL, and of the API's lists of calls. One spelling of each filter. */
export function callFilterQuery(filter: CallFilter): Readonly<Record<CallFilterName, string | null>> {
  const { outcome, confidence, attribution, sip, q850, rule, ring, talk, ...single } = filter;
  return {
    ...single,
    outcome: inOrder(outcome, OUTCOMES),
    confidence: inOrder(confidence, CONFIDENCES),
    attribution: inOrder(attribution, ATTRIBUTIONS),
    sip: joined(sip.toSorted((a, b) => a - b)),
    q850: joined(q850.toSorted((a, b) => a - b)),
    rule: joined(rule.toSorted()),
    ring: inOrder(ring, RING_BANDS),
    talk: inOrder(talk, TALK_LENGTHS),
  };
}

/** Whether the filter lets every call through; whose days are meant narrows nothing. */
export function isOpenFilter(filter: CallFilter): boolean {
  return Object.values({ ...callFilterQuery(filter), timeZone: null }).every((value) => value === null);
}

/** Whether the days that are asked for end before they begin. */
export function isTurnedRound({ from, to }: CallFilter): boolean {
  return from !== null && to !== null && ![from, to].some((bound) => bound.includes("T")) && from > to;
}

/** All of them or none: a list of which a part was dropped would show less than its reader believes. */
function listIn<Item>(written: unknown, read: (text: string) => Item | undefined): readonly Item[] {
  if (typeof written !== "string" || written === "") return [];
  const texts = written.split(",");
  const items = texts.flatMap((text) => read(text) ?? []);
  return items.length === texts.length && items.length <= LIST_LENGTH_MAX ? [...new Set(items)] : [];
}

function knownIn<Word extends string>(written: unknown, known: readonly Word[]): readonly Word[] {
  return listIn(written, (text) => known.find((word) => word === text));
}

function numbersIn(written: unknown, max: number): readonly number[] {
  return listIn(written, (text) => (/^\d{1,3}$/.test(text) && Number(text) <= max ? Number(text) : undefined));
}

function inOrder<Word extends string>(wanted: readonly Word[], known: readonly Word[]): string | null {
  return joined(known.filter((word) => wanted.includes(word)));
}

function joined(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

function nameIn(written: unknown): string | null {
  return typeof written === "string" && written !== "" && written.length <= NAME_LENGTH_MAX ? written : null;
}

/** A `+` that stood unescaped in a query arrives as a space. */
function textIn(written: unknown, form: RegExp): string | null {
  const text = typeof written === "string" ? written.replace(/^ /, "+") : "";
  return form.test(text) ? text : null;
}

function zoneIn(written: unknown): string | null {
  if (typeof written !== "string" || !/^[A-Za-z]/.test(written)) return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: written });
    return written;
  } catch {
    return null;
  }
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
