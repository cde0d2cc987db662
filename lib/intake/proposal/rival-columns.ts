import { HOUR_MS, MINUTE_MS } from "@/lib/base/time-units";
import { parseDisposition, saysAnswered } from "@/lib/calls/vendor-disposition";
import { headerWords } from "@/lib/intake/header/header-words";
import { headerZone } from "@/lib/intake/header/header-zone";
import { dialledTwins, extensionTwins, type Twins } from "@/lib/intake/proposal/dialled-twin";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { talkColumn } from "@/lib/intake/proposal/talk-column";
import { shareOfShape } from "@/lib/intake/proposal/value-shape";
import { tidy } from "@/lib/intake/row/cell";
import type { SourceField } from "@/lib/intake/row/source-field";
import { isCalendarDay } from "@/lib/intake/time/calendar-day";
import { createTimeReader } from "@/lib/intake/time/read-time";
import { zoneNamed } from "@/lib/intake/time/zone-name";

type Columns = readonly SampledColumn[];
type Proposals = readonly FieldProposal[];

/** Sides of a switch: where a call came in from a customer, and where it went out to the public network. */
const SIDES: ReadonlyMap<string, "in" | "out"> = new Map([
  ["ingress", "in"],
  ["incoming", "in"],
  ["in", "in"],
  ["inbound", "in"],
  ["source", "in"],
  ["src", "in"],
  ["orig", "in"],
  ["origination", "in"],
  ["originating", "in"],
  ["lega", "in"],
  ["egress", "out"],
  ["outgoing", "out"],
  ["out", "out"],
  ["outbound", "out"],
  ["destination", "out"],
  ["dest", "out"],
  ["dst", "out"],
  ["term", "out"],
  ["termination", "out"],
  ["terminating", "out"],
  ["legb", "out"],
  // A click calls the agent first, and then the customer.
  ["agent", "in"],
  ["customer", "out"],
]);
/** Words of a time's name that say how it is written, and not what happened then. */
const WRITING = new Set(
  "utc gmt local epoch unix z zulu iso time date datetime timestamp stamp ts at dt s sec seconds ms msec millis us".split(
    " ",
  ),
);
const EPOCH = /^(?:\d{10}(?:\.\d+)?|\d{13}|\d{16})$/;
const HAS_ZONE = /\d:\d{2}.*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i;
/** Offsets of zones are whole quarters of an hour. */
const QUARTER_MS = 900_000;
const OFFSET_MAX_MS = 14 * HOUR_MS;
const SECOND_MS = 1000;
const WITH_SECONDS = /\d:\d{2}:\d{2}/;
const SHARE_MIN = 0.9;
/** Confidence of a possible name whose values are as they should be. */
const LIKELY = 0.5;
const NO_COLUMN: SampledColumn = { name: "", values: [] };
// Any order serves: both columns are read alike.
const readTime = createTimeReader("UTC", "dmy");

function filled({ values }: SampledColumn): readonly string[] {
  return values.map(tidy).filter((value) => value !== "");
}

function nameAt(columns: Columns, { column }: FieldProposal): string {
  return headerWords(columns[column]?.name ?? "");
}

/** Fields that a row may take from the column that lost, where the winner is empty: what came about without it says so itself. */
const SHARED: ReadonlySet<SourceField> = new Set<SourceField>([
  "callId",
  "callerId",
  "callee",
  "startedAt",
  "sipCode",
  "sipPhrase",
  "reason",
  "q850",
  "disposition",
]);

/** Puts the winner in the place of the proposal that it beats. */
function lift(proposals: Proposals, winner: FieldProposal, over: FieldProposal): Proposals {
  if (winner === over) return proposals;
  return proposals
    .filter((proposal) => proposal !== winner)
    .flatMap((proposal) => (proposal === over ? [{ ...winner, confidence: over.confidence }, over] : [proposal]));
}

/** The winner first, and read from the other, which tells the same, in a row in which it is empty. */
function joinTwins(proposals: Proposals, { winner, loser }: Twins): Proposals {
  const top = proposals.find(({ field }) => field === winner.field) ?? winner;
  const lifted = lift(proposals, winner, top);
  if (!SHARED.has(winner.field)) return lifted;
  const others = [...(winner.instead ?? []), loser.column, ...(loser.instead ?? [])];
  const instead = [...new Set(others)].filter((column) => column !== winner.column);
  const isWinner = ({ field, column }: FieldProposal) => field === winner.field && column === winner.column;
  return lifted.map((proposal) => (isWinner(proposal) ? { ...proposal, instead } : proposal));
}

/** The same for each of the pairs that were found. */
function joinFound(proposals: Proposals, found: readonly (Twins | null)[]): Proposals {
  return found.reduce<Proposals>((list, twins) => (twins === null ? list : joinTwins(list, twins)), proposals);
}

/** The name with the side of the switch left out, and that side. */
function sideOf(name: string): { readonly side: "in" | "out" | null; readonly rest: string } {
  const words = name.split("_");
  const side = words.map((word) => SIDES.get(word)).find((found) => found !== undefined) ?? null;
  return { side, rest: words.map((word) => (SIDES.has(word) ? "*" : word)).join("_") };
}

/** Of the same thing on both sides of a switch, the one towards the public network: that is what the callee's carrier saw. */
function preferEgress(proposals: Proposals, columns: Columns): Proposals {
  let settled = proposals;
  for (const field of new Set(proposals.map((proposal) => proposal.field))) {
    const rivals = settled.filter((proposal) => proposal.field === field);
    const [top] = rivals;
    if (top === undefined) continue;
    const one = sideOf(nameAt(columns, top));
    const other = rivals.find((rival) => {
      const { side, rest } = sideOf(nameAt(columns, rival));
      const isAcross = one.side !== null && side !== null && side !== one.side;
      return isAcross && rest === one.rest && rival.confidence >= top.confidence;
    });
    if (other === undefined) continue;
    const twins = one.side === "in" ? { winner: other, loser: top } : { winner: top, loser: other };
    settled = joinTwins(settled, twins);
  }
  return settled;
}

/** Whether the times of the column are the same wherever they are read: with a zone that is one, or counted from an epoch. */
export function isAbsolute(column: SampledColumn | undefined): boolean {
  const values = column === undefined ? [] : filled(column);
  if (column === undefined || (shareOfShape(values, "time") ?? 0) < SHARE_MIN || values.every(isCalendarDay))
    return false;
  // Nobody but the operator of the switch knows which of three zones IST is.
  return (
    zoneNamed(headerZone(column.name)) !== null || values.every((value) => EPOCH.test(value) || HAS_ZONE.test(value))
  );
}

function eventOf(name: string): string {
  return headerWords(name)
    .split("_")
    .filter((word) => !WRITING.has(word))
    .join("_");
}

/** How far the other column is from the one, of each row in which both tell a moment; and how many moments the one tells. */
function gapsOf(one: SampledColumn, other: SampledColumn) {
  const moments = new Set<number>();
  const gaps = one.values.flatMap((value, at) => {
    const [first, second] = [readTime(tidy(value)), readTime(tidy(other.values[at] ?? ""))];
    if (typeof first !== "number" || typeof second !== "number") return [];
    moments.add(first);
    return [second - first];
  });
  return { gaps, moments: moments.size };
}

/** The offset of a zone that the gap is; null where no zone has it. A clock without seconds is behind by up to a minute. */
function offsetOf(gap: number, slackMs: number): number | null {
  const offset = Math.round(gap / QUARTER_MS) * QUARTER_MS;
  return Math.abs(gap - offset) <= slackMs && Math.abs(offset) <= OFFSET_MAX_MS ? offset : null;
}

/**
 * Whether the columns tell the same moments on two clocks: nearly all of them are one offset apart, or two with summer time
 * between them. Where names say that it is the same event, a single row is enough, or none.
 */
function tellSameMoments(one: SampledColumn, other: SampledColumn): boolean {
  const event = eventOf(one.name);
  const isNamed = event !== "" && eventOf(other.name) === event;
  const { gaps, moments } = gapsOf(one, other);
  if (!isNamed && moments < 2) return false;
  const slackMs = filled(one).some((value) => WITH_SECONDS.test(value)) ? SECOND_MS : MINUTE_MS;
  const offsets = gaps.map((gap) => offsetOf(gap, slackMs));
  const summer = isNamed ? HOUR_MS : 0;
  const agree = (winter: number) => offsets.filter((offset) => offset === winter || offset === winter + summer).length;
  return gaps.length === 0 || offsets.some((offset) => offset !== null && agree(offset) >= gaps.length * SHARE_MIN);
}

/** How many of the rows in which the one column is filled have the other one too: 0 to 1. */
function shareBeside(one: SampledColumn, other: SampledColumn): number {
  const rows = one.values.flatMap((value, at) => (tidy(value) === "" ? [] : [tidy(other.values[at] ?? "") !== ""]));
  return rows.length === 0 ? 1 : rows.filter(Boolean).length / rows.length;
}

/** The surest column and one that tells the same moments, of which one alone tells them with their zone; null where there is none. */
function absoluteTwins(proposals: Proposals, columns: Columns, field: SourceField): Twins | null {
  const [top, ...others] = proposals.filter((proposal) => proposal.field === field);
  const first = columns[top?.column ?? -1];
  if (top === undefined || first === undefined) return null;
  const isTopAbsolute = isAbsolute(first);
  // No answer and an answer that the other clock does not tell must not look alike.
  const shareMin = SHARED.has(field) ? SHARE_MIN : 1;
  const other = others.find(({ column }) => {
    const twin = columns[column];
    if (twin === undefined || isAbsolute(twin) === isTopAbsolute) return false;
    return isTopAbsolute
      ? tellSameMoments(twin, first)
      : shareBeside(first, twin) >= shareMin && tellSameMoments(first, twin);
  });
  if (other === undefined) return null;
  return isTopAbsolute ? { winner: top, loser: other } : { winner: other, loser: top };
}

/**
 * Of the same moment on two clocks, the one that needs no zone. Talk time lies between answer and end, so that these two
 * stay on one clock.
 */
function preferAbsolute(proposals: Proposals, columns: Columns): Proposals {
  const find = (field: SourceField) => absoluteTwins(proposals, columns, field);
  const [start, answer, end] = [find("startedAt"), find("answeredAt"), find("endedAt")];
  const has = (field: SourceField) => proposals.some((proposal) => proposal.field === field);
  const areBoth = (answer === null) === (end === null) || !has("answeredAt") || !has("endedAt");
  const found = areBoth ? [start, answer, end] : [start];
  return joinFound(proposals, found);
}

/** Of several durations, the one that counts talk. */
function preferTalk(proposals: Proposals, columns: Columns): Proposals {
  const [top] = proposals.filter(({ field }) => field === "durationMs");
  const winner = talkColumn(proposals, columns);
  return winner === null || top === undefined ? proposals : lift(proposals, winner, top);
}

/** Of two status words, the one that is told at all: agents leave theirs empty. */
function preferFilled(proposals: Proposals, columns: Columns): Proposals {
  const rivals = proposals.filter(({ field }) => field === "disposition");
  const isEmpty = ({ column }: FieldProposal) => filled(columns[column] ?? NO_COLUMN).length === 0;
  const [top] = rivals;
  const winner = rivals.find((rival) => !isEmpty(rival) && rival.confidence >= LIKELY);
  if (top === undefined || winner === undefined || !isEmpty(top)) return proposals;
  return joinTwins(proposals, { winner, loser: top });
}

/** Whether a column says of some call that it was answered which the other one calls unanswered. */
function callsFailuresAnswered(one: FieldProposal, other: FieldProposal, columns: Columns): boolean {
  const saidBy = ({ column }: FieldProposal) =>
    columns[column]?.values.map((value) => parseDisposition(tidy(value))) ?? [];
  const others = saidBy(other);
  return saidBy(one).some((said, at) => said === "answered" && !saysAnswered(others[at] ?? "answered"));
}

/** Of two status words, the one that tells of failures which the other takes for success: that of the system, not of the call. */
function preferTelling(proposals: Proposals, columns: Columns): Proposals {
  const [top, ...rivals] = proposals.filter(({ field }) => field === "disposition");
  if (top === undefined) return proposals;
  const isTelling = (rival: FieldProposal) =>
    rival.confidence >= LIKELY &&
    callsFailuresAnswered(top, rival, columns) &&
    !callsFailuresAnswered(rival, top, columns);
  const winner = rivals.find(isTelling);
  return winner === undefined ? proposals : joinTwins(proposals, { winner, loser: top });
}

/**
 * Settles which of several columns with names for the same field is meant, by what they hold.
 * @param proposals surest first
 * @returns the same ones, the meant column of each field first
 */
export function settleRivals(proposals: Proposals, columns: Columns): Proposals {
  const outward = joinFound(proposals, [dialledTwins(proposals, columns), extensionTwins(proposals, columns)]);
  const timed = preferTalk(preferAbsolute(preferEgress(outward, columns), columns), columns);
  return preferTelling(preferFilled(timed, columns), columns);
}
