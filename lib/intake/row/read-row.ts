import type { CallAttempt } from "@/lib/calls/call-attempt";
import { cutName } from "@/lib/calls/call-name";
import type { Format } from "@/lib/intake/format";
import type { Leg } from "@/lib/intake/leg/leg";
import { createLegHeadReader, type LegHead } from "@/lib/intake/leg/leg-head";
import { columnZone } from "@/lib/intake/proposal/column-zone";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader, tidy } from "@/lib/intake/row/cell";
import { maskDialled } from "@/lib/intake/row/mask-numbers";
import { readAttestation } from "@/lib/intake/row/read-attestation";
import { idReader } from "@/lib/intake/row/read-id";
import type { NumberReaders } from "@/lib/intake/row/read-numbers";
import { createPartiesReader } from "@/lib/intake/row/read-parties";
import { createSignalReader } from "@/lib/intake/row/read-signal";
import { countsTalk, createTimesReader, isFieldRefusal, type SignalTimes } from "@/lib/intake/row/read-times";
import { type Complaint, type Refused, refuseRecord } from "@/lib/intake/row/refuse-record";
import { createRowGate } from "@/lib/intake/row/row-gate";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import { isTotalsRow, isTypeRow } from "@/lib/intake/row/row-screen";
import { createRingingTest, ringingMaxMs } from "@/lib/intake/row/seconds-of-ringing";
import { trunkName } from "@/lib/intake/row/trunk-name";
import type { Skip, SkipReason } from "@/lib/intake/skip";
import type { TimeReader } from "@/lib/intake/time/read-time";

/** Every record ends as exactly one of these. */
export type Reading = Leg | Skip | Refused;

/** A row on its way: its cells, where it stands, and the record that it came from. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly record: unknown;
}

/** What the reader of rows needs from outside. */
export interface RowReaderParts {
  readonly format: Format;
  readonly bound: BoundColumns;
  readonly numbers: NumberReaders;
  readonly readTime: TimeReader;
}

/** Names a row that is left out. */
export function skipRow(line: number, reason: SkipReason): Skip {
  return { type: "skip", line, reason };
}

/** A refusal, unless the row turns out to be a total or a description of the columns. */
function refuse({ cells, line, record }: Row, complaint: Complaint): Refused | Skip {
  if (isTotalsRow(cells)) return skipRow(line, "totals_row");
  if (isTypeRow(cells)) return skipRow(line, "header_repeated");
  return refuseRecord(record, line, complaint);
}

/** Makes the reader of a row's start: milliseconds, null where the row may lack one, or the complaint. */
function createStartReader({ format, bound, readTime }: RowReaderParts) {
  const startOf = cellReader(bound.at("startedAt"));
  const dateOf = cellReader(bound.at("startDate"));
  const halfOf = cellReader(bound.at("startHalf"));
  const isInParts = bound.at("startDate").length + bound.at("startHalf").length > 0;
  const zoneOf = columnZone(bound, "startedAt");
  const dateZoneOf = columnZone(bound, "startDate");
  const mayLack = format.legs === "dialog";
  return (cells: readonly string[], zone: string): number | null | Complaint => {
    const clock = startOf(cells);
    const value = isInParts ? `${dateOf(cells)} ${clock} ${halfOf(cells)}`.trim() : clock;
    if (value === "") return mayLack ? null : { field: "startedAt", reason: "missing_value", value };
    const stated = zoneOf(cells) || dateZoneOf(cells) || zone;
    const read = readTime(value, stated);
    if (typeof read === "number") return read;
    const isZoneUnknown = stated !== "" && typeof readTime(value) === "number";
    return { field: "startedAt", reason: read, value: isZoneUnknown ? `${value} ${stated}` : value };
  };
}

/** What an attempt carries beside numbers, times and signal. */
export type AttemptLabels = Pick<CallAttempt, "callId" | "carrier" | "trunk" | "campaign" | "attestation">;

/** Makes the reader of what an attempt carries beside numbers, times and signal. */
export function createLabelReader(bound: BoundColumns) {
  const callIdOf = idReader(bound.at("callId"));
  const carrierOf = cellReader(bound.at("carrier"));
  const trunkOf = cellReader(bound.at("trunk"));
  const campaignOf = cellReader(bound.at("campaign"));
  const attestationOf = cellReader(bound.at("attestation"));
  return (cells: readonly string[]): AttemptLabels => {
    const callId = callIdOf(cells);
    const attestation = attestationOf(cells);
    return {
      callId: callId === "" ? null : callId,
      carrier: cutName(carrierOf(cells)),
      trunk: cutName(trunkName(trunkOf(cells))),
      campaign: cutName(campaignOf(cells)),
      attestation: attestation === "" ? null : readAttestation(attestation),
    };
  };
}

/** The id, together with the callee where it may stand on calls to several. */
function idFor(id: string | null, callee: string | null): string | null {
  return id === null || callee === null ? id : `${id}>${callee}`;
}

/** Makes the last step: numbers, signal and labels of a row whose times are read. */
function createAttemptReader({ format, bound, numbers }: RowReaderParts) {
  const partiesOf = createPartiesReader(bound, numbers, format);
  const signalOf = createSignalReader(bound, format);
  const labelsOf = createLabelReader(bound);
  const sipOf = cellReader(bound.at("sipCode"));
  const isRinging = createRingingTest(bound);
  const { idsSpanCallees } = format;
  return (row: Row, head: LegHead, atMs: number | null, times: SignalTimes): Reading => {
    const { cells, line } = row;
    const parties = partiesOf(cells);
    if (parties.type === "outside") return skipRow(line, parties.reason);
    if (parties.type === "refused") return refuse(row, parties);
    const signal = signalOf(cells, times);
    if (signal === "not_a_sip_code") {
      return refuse(row, { field: "sipCode", reason: signal, value: sipOf(cells) });
    }
    const labels = labelsOf(cells);
    const whom = idsSpanCallees ? parties.callee : null;
    const attempt: CallAttempt = {
      callId: idFor(labels.callId, whom),
      callerId: parties.callerId,
      callee: parties.callee,
      startedAtMs: atMs ?? 0,
      signal: isRinging(times, ringingMaxMs(signal)) ? { ...signal, durationMs: null } : signal,
      ringMs: times.ringMs,
      carrier: labels.carrier,
      trunk: labels.trunk,
      campaign: labels.campaign,
      attestation: labels.attestation,
      line,
    };
    const { kind, attemptIndex } = head;
    const correlationId = idFor(head.correlationId, whom);
    return { type: "leg", kind, correlationId, attemptIndex, atMs, attempt, reason: null, line };
  };
}

/**
 * Makes the reader of rows whose columns are bound: direction and kind first, then times, numbers and signal,
 * so that a row that is left out is never refused for what it lacks.
 */
export function createRowReader(parts: RowReaderParts): (row: Row) => Reading {
  const { format, bound } = parts;
  const gate = createRowGate(format, bound);
  const headOf = createLegHeadReader(format, bound);
  const startOf = createStartReader(parts);
  const timesOf = createTimesReader(bound, parts.readTime, countsTalk(format, bound));
  const attemptOf = createAttemptReader(parts);
  const zoneOf = cellReader(bound.at("timeZone"));
  const directionOf = cellReader(bound.at("direction"));
  const reasonOf = cellReader(bound.at("reason"));
  const masked = createDialledMask(bound, parts.numbers);

  const read = (row: Row): Reading => {
    const { cells, line } = row;
    const verdict = gate(cells);
    if (verdict === "unknown_direction") {
      return refuse(row, { field: "direction", reason: verdict, value: directionOf(cells) });
    }
    if (verdict !== "pass") return skipRow(line, verdict);
    const head = headOf(cells);
    if (head === null) return skipRow(line, "not_an_attempt");
    const zone = zoneOf(cells);
    const atMs = startOf(cells, zone);
    if (atMs !== null && typeof atMs === "object") return refuse(row, atMs);
    if (head.kind === "ack" || head.kind === "bye" || head.kind === "cancel") {
      return { type: "leg", ...head, atMs, attempt: null, reason: reasonOf(cells) || null, line };
    }
    const times = timesOf(cells, atMs, zone);
    return isFieldRefusal(times) ? refuse(row, times) : attemptOf(row, head, atMs, times);
  };
  return (row) => {
    const reading = read(row);
    return reading.type === "refused" ? { ...reading, refusal: masked(reading.refusal, row.cells) } : reading;
  };
}

/** Makes what masks the numbers that a refused row called, in whatever field and spelling they stand. */
function createDialledMask(bound: BoundColumns, { callee }: NumberReaders) {
  const calleeAt = bound.at("callee");
  return (refusal: RowRefusal, cells: readonly string[]): RowRefusal =>
    calleeAt.reduce((masked, at) => {
      const text = tidy(cells[at] ?? "");
      const number = callee(text);
      return maskDialled(masked, number.ok ? number.value : text);
    }, refusal);
}
