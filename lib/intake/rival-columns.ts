import { isCalendarDay } from "@/lib/intake/calendar-day";
import { tidy } from "@/lib/intake/cell";
import type { FieldProposal, SampledColumn } from "@/lib/intake/field-proposal";
import { headerWords } from "@/lib/intake/header-words";
import { headerZone } from "@/lib/intake/header-zone";
import { type DurationUnit, readDuration } from "@/lib/intake/read-duration";
import { createTimeReader } from "@/lib/intake/read-time";
import type { SourceField } from "@/lib/intake/source-field";
import { shareOfShape } from "@/lib/intake/value-shape";

type Columns = readonly SampledColumn[];
type Proposals = readonly FieldProposal[];

/** Sides of a switch: where a call came in from a customer, and where it went out to the public network. */
const SIDES: ReadonlyMap<string, "in" | "out"> = new Map([
  ["ingress", "in"],
  ["incoming", "in"],
  ["in", "in"],
  ["orig", "in"],
  ["origination", "in"],
  ["originating", "in"],
  ["lega", "in"],
  ["egress", "out"],
  ["outgoing", "out"],
  ["out", "out"],
  ["term", "out"],
  ["termination", "out"],
  ["terminating", "out"],
  ["legb", "out"],
]);
/** Words of a time's name that say how it is written, and not what happened then. */
const WRITING = new Set(
  "utc gmt local epoch unix z zulu iso time date datetime timestamp stamp ts at dt s sec seconds ms msec millis us".split(
    " ",
  ),
);
const EPOCH = /^(?:\d{10}(?:\.\d+)?|\d{13}|\d{16})$/;
const HAS_ZONE = /\d:\d{2}.*(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i;
const MEASURED = /talk|convers|connect|answered|sprech|gespr/;
const BILLED = /bill|charge|rated/;
/** Offsets of zones are whole quarters of an hour. */
const QUARTER_MS = 900_000;
const SECOND_MS = 1000;
const SHARE_MIN = 0.9;
// Any order serves: both columns are read alike.
const readTime = createTimeReader("UTC", "dmy");

function filled({ values }: SampledColumn): readonly string[] {
  return values.map(tidy).filter((value) => value !== "");
}

function nameAt(columns: Columns, { column }: FieldProposal): string {
  return headerWords(columns[column]?.name ?? "");
}

/** Puts the winner in the place of the proposal that it beats. */
function lift(proposals: Proposals, winner: FieldProposal, over: FieldProposal): Proposals {
  if (winner === over) return proposals;
  return proposals
    .filter((proposal) => proposal !== winner)
    .flatMap((proposal) => (proposal === over ? [{ ...winner, confidence: over.confidence }, over] : [proposal]));
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
    const inner = sideOf(nameAt(columns, top));
    const outer = rivals.find((rival) => {
      const { side, rest } = sideOf(nameAt(columns, rival));
      return rival.confidence >= top.confidence && side === "out" && rest === inner.rest;
    });
    if (inner.side === "in" && outer !== undefined) settled = lift(settled, outer, top);
  }
  return settled;
}

/** Whether the times of the column are the same wherever they are read: with a zone, or counted from an epoch. */
export function isAbsolute(column: SampledColumn | undefined): boolean {
  const values = column === undefined ? [] : filled(column);
  if (column === undefined || (shareOfShape(values, "time") ?? 0) < SHARE_MIN || values.every(isCalendarDay))
    return false;
  return headerZone(column.name) !== "" || values.every((value) => EPOCH.test(value) || HAS_ZONE.test(value));
}

function eventOf(name: string): string {
  return headerWords(name)
    .split("_")
    .filter((word) => !WRITING.has(word))
    .join("_");
}

/** Whether the columns tell the same moments on two clocks: they differ by quarters of an hour, and by nothing else. */
function tellSameMoments(one: SampledColumn, other: SampledColumn): boolean {
  const apart = one.values.flatMap((value, at) => {
    const [first, second] = [readTime(tidy(value)), readTime(tidy(other.values[at] ?? ""))];
    if (typeof first !== "number" || typeof second !== "number") return [];
    const rest = Math.abs(first - second) % QUARTER_MS;
    return [Math.min(rest, QUARTER_MS - rest)];
  });
  return apart.length > 1 && apart.filter((ms) => ms <= SECOND_MS).length >= apart.length * SHARE_MIN;
}

/** The column that tells the moments of the surest one, and tells them with their zone; null where that one does, or none does. */
function absoluteTwin(proposals: Proposals, columns: Columns, field: SourceField) {
  const [top, ...others] = proposals.filter((proposal) => proposal.field === field);
  const local = columns[top?.column ?? -1];
  if (top === undefined || local === undefined || isAbsolute(local)) return null;
  const event = eventOf(local.name);
  const winner = others.find(({ column }) => {
    const twin = columns[column];
    if (twin === undefined || !isAbsolute(twin) || filled(twin).length < filled(local).length * SHARE_MIN) return false;
    return (event !== "" && eventOf(twin.name) === event) || tellSameMoments(local, twin);
  });
  return winner === undefined ? null : { winner, top };
}

/**
 * Of the same moment on two clocks, the one that needs no zone. Talk time lies between answer and end, so that these two
 * stay on one clock.
 */
function preferAbsolute(proposals: Proposals, columns: Columns): Proposals {
  const find = (field: SourceField) => absoluteTwin(proposals, columns, field);
  const [start, answer, end] = [find("startedAt"), find("answeredAt"), find("endedAt")];
  const has = (field: SourceField) => proposals.some((proposal) => proposal.field === field);
  const areBoth = (answer === null) === (end === null) || !has("answeredAt") || !has("endedAt");
  const found = areBoth ? [start, answer, end] : [start];
  return found.reduce<Proposals>((list, twin) => (twin === null ? list : lift(list, twin.winner, twin.top)), proposals);
}

function durations(column: SampledColumn | undefined, unit: DurationUnit) {
  return (column?.values ?? []).map((value) => readDuration(tidy(value), unit));
}

/**
 * Of a duration and a billed one: where the billed one is shorter in some call, the other counts the ringing too and says
 * nothing of an answer; where it is never shorter, it is the same rounded up.
 */
function preferTalk(proposals: Proposals, columns: Columns): Proposals {
  const rivals = proposals.filter(({ field }) => field === "durationMs");
  const [top] = rivals;
  const named = (test: RegExp) => rivals.find((rival) => test.test(nameAt(columns, rival)));
  const billed = named(BILLED);
  const plain = rivals.find((rival) => !BILLED.test(nameAt(columns, rival)) && !MEASURED.test(nameAt(columns, rival)));
  if (top === undefined || billed === undefined) return proposals;
  const measured = named(MEASURED);
  if (measured !== undefined && measured.confidence >= top.confidence) return lift(proposals, measured, top);
  if (plain === undefined || (top !== billed && top !== plain)) return proposals;
  const whole = durations(columns[plain.column], plain.unit);
  const gaps = durations(columns[billed.column], billed.unit).flatMap((ms, at) => {
    const other = whole[at];
    return typeof ms === "number" && typeof other === "number" ? [ms - other] : [];
  });
  const winner = gaps.some((ms) => ms <= -SECOND_MS) ? billed : gaps.some((ms) => ms >= SECOND_MS) ? plain : top;
  return lift(proposals, winner, top);
}

/**
 * Settles which of several columns with names for the same field is meant, by what they hold.
 * @param proposals surest first
 * @returns the same ones, the meant column of each field first
 */
export function settleRivals(proposals: Proposals, columns: Columns): Proposals {
  return preferTalk(preferAbsolute(preferEgress(proposals, columns), columns), columns);
}
