import type { BoundColumns } from "@/lib/intake/bind-columns";
import { CellsMemo } from "@/lib/intake/cells-memo";
import type { LineCells } from "@/lib/intake/line-cells";
import { PlainTimes } from "@/lib/intake/plain-time";
import type { TimeReader } from "@/lib/intake/read-time";
import {
  type DurationField,
  durationColumn,
  joinTimes,
  needsEnd,
  readMoment,
  type SignalTimes,
} from "@/lib/intake/read-times";

const DURATIONS_MAX = 8_192;
const NO_TIMES: SignalTimes = { answered: null, talkMs: null, ringMs: null, pddMs: null };

type Duration = number | null | "broken_duration";

/** Reads the times of a call from the cells of a line. */
export class PlainCallTimes {
  /** Of the line that was read last. */
  startedAtMs = 0;
  times: SignalTimes = NO_TIMES;
  readonly #start: number;
  readonly #answer: number | undefined;
  readonly #end: number | undefined;
  readonly #plain: PlainTimes;
  readonly #startOf: TimeReader;
  readonly #momentOf: (text: string) => ReturnType<typeof readMoment>;
  readonly #durationOf: (field: DurationField) => (line: LineCells) => Duration;
  readonly #billed: (line: LineCells) => Duration;
  readonly #total: (line: LineCells) => Duration;
  readonly #ring: (line: LineCells) => Duration;
  readonly #pdd: (line: LineCells) => Duration;

  /** @param bound columns of which each kind of moment has one at most, and the start has one */
  constructor(bound: BoundColumns, readTime: TimeReader) {
    [this.#start = 0] = bound.at("startedAt");
    [this.#answer] = bound.at("answeredAt");
    [this.#end] = bound.at("endedAt");
    this.#plain = new PlainTimes(readTime);
    this.#startOf = readTime;
    this.#momentOf = (text) => readMoment(text, "", readTime);
    this.#durationOf = (field) => {
      const cells = bound.at(field);
      if (cells.length === 0) return () => null;
      const read = durationColumn(bound, field);
      const known = new CellsMemo<Duration>(cells, DURATIONS_MAX, (line) => read(line.texts()));
      return (line) => known.of(line);
    };
    this.#billed = this.#durationOf("durationMs");
    this.#total = this.#durationOf("totalMs");
    this.#ring = this.#durationOf("ringMs");
    this.#pdd = this.#durationOf("pddMs");
  }

  /** Reads the times of a line. @returns whether they could be read, and there is a start among them */
  read(line: LineCells): boolean {
    const start = this.#plain.read(line, this.#start, this.#startOf);
    const billed = this.#billed(line);
    if (typeof start !== "number" || billed === "broken_duration") return false;
    const answer = this.#answer === undefined ? undefined : this.#plain.read(line, this.#answer, this.#momentOf);
    if (typeof answer === "string") return false;
    const total = this.#total(line);
    const isEndNeeded = this.#end !== undefined && needsEnd({ answer, total, billed });
    const end = isEndNeeded ? this.#plain.read(line, this.#end ?? 0, this.#momentOf) : null;
    if (typeof end === "string") return false;
    this.startedAtMs = start;
    this.times = joinTimes({
      startedAtMs: start,
      answer,
      end,
      billed,
      total,
      ring: this.#ring(line),
      pdd: this.#pdd(line),
    });
    return true;
  }
}
