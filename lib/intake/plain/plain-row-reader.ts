import type { CallerId } from "@/lib/calls/caller-id";
import { isNorthAmerican } from "@/lib/calls/phone-number";
import type { Signal } from "@/lib/calls/signal";
import { numberEnd, numberEnds } from "@/lib/calls/without-callee";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import type { Format } from "@/lib/intake/format";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { CellsMemo } from "@/lib/intake/plain/cells-memo";
import { LineCells } from "@/lib/intake/plain/line-cells";
import { PlainCallTimes } from "@/lib/intake/plain/plain-call-times";
import { PlainCallee } from "@/lib/intake/plain/plain-callee";
import { type BoundColumns, bindToHeader } from "@/lib/intake/row/bind-columns";
import { NEEDS_A_LOOK } from "@/lib/intake/row/cell";
import { EXPONENT_SIGN, EXPONENT_SIGN_AT, idReader } from "@/lib/intake/row/read-id";
import { createCallerReader, createPartiesReader, type Parties } from "@/lib/intake/row/read-parties";
import { type RecordReaderOptions, readingOf } from "@/lib/intake/row/read-record";
import { type AttemptLabels, createLabelReader } from "@/lib/intake/row/read-row";
import { createSignalReader } from "@/lib/intake/row/read-signal";
import { countsTalk } from "@/lib/intake/row/read-times";
import { createRowGate } from "@/lib/intake/row/row-gate";
import { ringingMaxMs } from "@/lib/intake/row/seconds-of-ringing";
import type { SkipReason } from "@/lib/intake/skip";

/** A value that many rows share, with room for the numbers that a later step gives it. */
export class Recurring<Value> {
  readonly value: Value;
  /** In whose numbers. */
  owner: object | null = null;
  number = -1;
  numbers: Int32Array | null = null;

  constructor(value: Value) {
    this.value = value;
  }
}

/** How a row says that its call ended, without its times. */
export interface PlainEnd {
  readonly signal: Signal;
  /** See {@link ringingMaxMs}. */
  readonly ringingMaxMs: number;
  /** How the numbers end that its headers may hold. */
  readonly ends: readonly number[];
}

/** A delimited file, and how its rows are to be understood. */
export interface PlainFile {
  readonly format: Format;
  readonly mapping: ColumnMapping;
  readonly dialect: CsvDialect;
  readonly encoding: Encoding;
  readonly options: RecordReaderOptions;
}

/** How a line was understood: as an attempt, as none, or not at all. */
export type PlainReading = "attempt" | "skip" | "other";

const DISTINCT_MAX = 20_000;
const HASH = 35;
const BLANK = 32;
const NO_TIMES = { answered: null, talkMs: null, ringMs: null, pddMs: null };

/** The labels of a row, and how the numbers end that its names may hold. */
interface Labels extends Omit<AttemptLabels, "callId"> {
  readonly ends: readonly number[];
}

/**
 * Reads rows from their bytes, without an object for each cell, and remembers what cells that repeat mean. A row is read
 * here only where it is an attempt, or plainly none, by the same rules as `createRecordReader`; any other is left to that.
 */
export class PlainRowReader {
  /** Of the row that was read last: why it is left out, or else everything about it. */
  skip: SkipReason = "not_an_attempt";
  caller = new Recurring<CallerId | null>(null);
  labels = new Recurring<Labels | null>(null);
  end = new Recurring<PlainEnd | null>(null);
  readonly callee: PlainCallee;
  readonly times: PlainCallTimes;
  readonly line: LineCells;
  /** Where the call id stands in the line's bytes; where `callId` is not null, that is it instead. */
  idFrom = 0;
  idTo = 0;
  callId: string | null = null;
  readonly #width: number | null;
  readonly #last: number;
  readonly #probe: number;
  readonly #probeBytes: number;
  readonly #calleeAt: number;
  readonly #idAt: number | undefined;
  readonly #hasMoreIds: boolean;
  readonly #readers: Readers;

  constructor({ format, mapping, dialect, encoding, options }: PlainFile) {
    const bound = bindToHeader(mapping, options.header);
    const reading = readingOf(format, mapping, options);
    this.line = new LineCells(dialect, encoding !== "windows-1252");
    this.callee = new PlainCallee(isNorthAmerican(reading.country));
    this.times = new PlainCallTimes(bound, reading.readTime, countsTalk(format, bound));
    this.#width = options.header?.length ?? null;
    this.#last = bound.last;
    this.#probe = bound.at("startedAt")[0] ?? 0;
    this.#probeBytes = Buffer.byteLength(options.header?.[this.#probe] ?? "");
    this.#calleeAt = bound.at("callee")[0] ?? 0;
    this.#idAt = bound.at("callId")[0];
    this.#hasMoreIds = bound.at("callId").length > 1;
    this.#readers = readersOf(bound, reading);
  }

  /** Reads the row that `line` was cut to. */
  read(): PlainReading {
    const { line } = this;
    const readers = this.#readers;
    if (!this.#isRow()) return "other";
    const verdict = readers.gate.of(line);
    if (verdict === "unknown_direction") return "other";
    if (verdict !== "pass") {
      this.skip = verdict;
      return "skip";
    }
    if (!this.times.read(line)) return "other";
    this.caller = readers.caller.of(line);
    if (this.caller.value === null || !this.#readCallee()) return "other";
    this.end = readers.end.of(line);
    if (this.end.value === null) return "other";
    if (this.end.value.ringingMaxMs > 0) this.times.leaveOutRinging(this.end.value.ringingMaxMs);
    this.labels = readers.labels.of(line);
    if (this.#mayNameCallee()) return "other";
    this.#readId();
    return "attempt";
  }

  /** Whether the line has the cells of a row, and is no comment and no header. */
  #isRow(): boolean {
    const { count, bytes, from, to } = this.line;
    if (count < 2 || count <= this.#last || (this.#width !== null && count !== this.#width)) return false;
    const start = from[this.#probe] ?? 0;
    const length = (to[this.#probe] ?? 0) - start;
    return bytes[from[0] ?? 0] !== HASH && length > 0 && length !== this.#probeBytes && (bytes[start] ?? 0) > BLANK;
  }

  #readCallee(): boolean {
    const { line, callee } = this;
    if (callee.read(line.bytes, line.from[this.#calleeAt] ?? 0, line.to[this.#calleeAt] ?? 0)) return true;
    const parties = this.#readers.parties(line.texts());
    if (parties.type !== "parties") return false;
    callee.set(parties.callee);
    return true;
  }

  /** Whether a name or header may hold the called number, which must not stay there. */
  #mayNameCallee(): boolean {
    return this.#mayEndLikeCallee(this.labels.value?.ends) || this.#mayEndLikeCallee(this.end.value?.ends);
  }

  #mayEndLikeCallee(ends: readonly number[] | undefined): boolean {
    return ends !== undefined && ends.length > 0 && ends.includes(numberEnd(this.callee.number));
  }

  /** Whether an id may be taken as its bytes stand: nothing around it, nothing escaped, and not rounded by a spreadsheet. */
  #isPlainId(cell: number, from: number, to: number): boolean {
    const { bytes, isAscii, escaped } = this.line;
    const first = bytes[from] ?? 0;
    const isTrimmed = to > from && first > BLANK && (bytes[to - 1] ?? 0) > BLANK;
    const mayBeRounded = bytes[to - EXPONENT_SIGN_AT] === EXPONENT_SIGN;
    return isTrimmed && !NEEDS_A_LOOK.has(first) && !mayBeRounded && isAscii && escaped[cell] !== 1;
  }

  #readId(): void {
    const { line } = this;
    const at = this.#idAt;
    this.idFrom = 0;
    this.idTo = 0;
    this.callId = null;
    if (at === undefined) return;
    const from = line.from[at] ?? 0;
    const to = line.to[at] ?? 0;
    if (to === from && !this.#hasMoreIds) return;
    if (this.#isPlainId(at, from, to)) {
      this.idFrom = from;
      this.idTo = to;
    } else {
      const id = this.#readers.id(line.texts());
      this.callId = id === "" ? null : id;
    }
  }
}

interface Readers {
  readonly gate: CellsMemo<ReturnType<ReturnType<typeof createRowGate>>>;
  readonly caller: CellsMemo<Recurring<CallerId | null>>;
  readonly end: CellsMemo<Recurring<PlainEnd | null>>;
  readonly labels: CellsMemo<Recurring<Labels | null>>;
  readonly parties: (cells: readonly string[]) => Parties;
  readonly id: (cells: readonly string[]) => string;
}

function readersOf(bound: BoundColumns, { spoken, numbers }: ReturnType<typeof readingOf>): Readers {
  const all = (...fields: Parameters<typeof bound.at>[0][]) => fields.flatMap((field) => bound.at(field));
  const gateOf = createRowGate(spoken, bound);
  const callerOf = createCallerReader(bound, numbers);
  const signalOf = createSignalReader(bound, spoken);
  const labelsOf = createLabelReader(bound);
  const kinds = spoken.leavesOutMessages ? (["recordType"] as const) : [];
  const kept = all("direction", ...kinds, ...spoken.keep.map(({ field }) => field));
  const ends = all("sipCode", "sipPhrase", "reason", "callInfo", "q850", "disposition", "amd", "retryAfter");
  return {
    gate: new CellsMemo(kept, DISTINCT_MAX, (line) => gateOf(line.texts())),
    caller: new CellsMemo(all("callerId"), DISTINCT_MAX, (line) => {
      const caller = callerOf(line.texts());
      return new Recurring(caller.ok ? caller.value : null);
    }),
    end: new CellsMemo(ends, DISTINCT_MAX, (line) => {
      const signal = signalOf(line.texts(), NO_TIMES);
      if (signal === "not_a_sip_code") return new Recurring<PlainEnd | null>(null);
      const ends = [signal.reason, signal.callInfo].flatMap((text) => (text === null ? [] : numberEnds(text)));
      return new Recurring<PlainEnd | null>({ signal, ringingMaxMs: ringingMaxMs(signal), ends });
    }),
    labels: new CellsMemo(all("carrier", "trunk", "campaign", "attestation"), DISTINCT_MAX, (line) => {
      const { carrier, trunk, campaign, attestation } = labelsOf(line.texts());
      const ends = [carrier, trunk, campaign].flatMap(numberEnds);
      return new Recurring<Labels | null>({ carrier, trunk, campaign, attestation, ends });
    }),
    parties: createPartiesReader(bound, numbers, spoken),
    id: idReader(bound.at("callId")),
  };
}

/** Makes the reader of plain rows; null where the file's records are no rows of one call each under names of columns. */
export function createPlainRowReader(file: PlainFile): PlainRowReader | null {
  const { format, mapping, dialect, options } = file;
  if (format.legs !== "single" || format.flatten !== null || dialect.delimiter === "") return null;
  if (format.headerless !== null && mapping.anchor !== null) return null;
  const bound = bindToHeader(mapping, options.header);
  // A row whose first column of the start is empty is left to the other reader; an answer that is empty says something.
  const counts = (["answeredAt", "endedAt"] as const).map((field) => bound.at(field).length);
  const hasParts = (["startDate", "startHalf", "timeZone"] as const).some((field) => bound.at(field).length > 0);
  if (counts.some((count) => count > 1) || hasParts) return null;
  if (bound.at("startedAt").length === 0 || bound.at("callee").length === 0) return null;
  return new PlainRowReader(file);
}
