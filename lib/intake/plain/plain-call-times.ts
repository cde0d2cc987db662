import { CellsMemo } from "@/lib/intake/plain/cells-memo";
import type { LineCells } from "@/lib/intake/plain/line-cells";
import { PlainTimes } from "@/lib/intake/plain/plain-time";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { memo } from "@/lib/intake/row/memo";
import {
  type DurationField,
  durationColumn,
  joinTimes,
  needsEnd,
  readMoment,
  type SignalTimes,
} from "@/lib/intake/row/read-times";
import { createRingingTest } from "@/lib/intake/row/seconds-of-ringing";
import type { TimeReader, TimeRefusal } from "@/lib/intake/time/read-time";

const DURATIONS_MAX = 8_192;
const NO_TIMES: SignalTimes = { answered: null, talkMs: null, ringMs: null, pddMs: null };

/** The zones that names of columns state, and that of the file. */
const ZONES_MAX = 4;

type Duration = number | null | "broken_duration";
type Moment = number | null | TimeRefusal;
type MomentOf = (line: LineCells) => Moment;

/** Reads the times of a call from the cells of a line. */
export class PlainCallTimes {
  /** Of the line that was read last. */
  startedAtMs = 0;
  times: SignalTimes = NO_TIMES;
  readonly #startOf: MomentOf;
  readonly #answerOf: MomentOf | null;
  readonly #endOf: MomentOf | null;
  readonly #durationOf: (field: DurationField) => (line: LineCells) => Duration;
  readonly #billed: (line: LineCells) => Duration;
  readonly #total: (line: LineCells) => Duration;
  readonly #ring: (line: LineCells) => Duration;
  readonly #pdd: (line: LineCells) => Duration;
  readonly #isTalk: boolean;
  readonly #isRinging: (times: SignalTimes, maxMs: number) => boolean;

  /**
   * @param bound columns of which each kind of moment has one at most, and the start has one or more, of which the first is read
   * @param isTalk see `countsTalk`
   */
  constructor(bound: BoundColumns, readTime: TimeReader, isTalk: boolean) {
    this.#isTalk = isTalk;
    this.#isRinging = createRingingTest(bound);
    const plainOf = memo((zone) => new PlainTimes(readTime, zone), ZONES_MAX);
    const columnOf = (cell: number, read: (text: string, zone: string) => Moment): MomentOf => {
      const zone = bound.zone(cell);
      const plain = plainOf(zone);
      const readText = (text: string) => read(text, zone);
      return (line) => plain.read(line, cell, readText);
    };
    this.#startOf = columnOf(bound.at("startedAt")[0] ?? 0, readTime);
    const momentOf = (text: string, zone: string) => readMoment(text, zone, readTime);
    const [answer] = bound.at("answeredAt");
    const [end] = bound.at("endedAt");
    this.#answerOf = answer === undefined ? null : columnOf(answer, momentOf);
    this.#endOf = end === undefined ? null : columnOf(end, momentOf);
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

  /** For a call that its own word calls unanswered: of the times read last, takes those of ringing, up to so long, out of the talk. */
  leaveOutRinging(maxMs: number): void {
    if (this.#isRinging(this.times, maxMs)) this.times = { ...this.times, talkMs: null };
  }

  /** Reads the times of a line. @returns whether they could be read, and there is a start among them */
  read(line: LineCells): boolean {
    const start = this.#startOf(line);
    const billed = this.#billed(line);
    if (typeof start !== "number" || billed === "broken_duration") return false;
    const answer = this.#answerOf === null ? undefined : this.#answerOf(line);
    if (typeof answer === "string") return false;
    const total = this.#total(line);
    const end = this.#endOf !== null && needsEnd({ answer, total, billed }) ? this.#endOf(line) : null;
    if (typeof end === "string") return false;
    this.startedAtMs = start;
    this.times = joinTimes({
      startedAtMs: start,
      answer,
      end,
      billed,
      isTalk: this.#isTalk,
      total,
      ring: this.#ring(line),
      pdd: this.#pdd(line),
    });
    return true;
  }
}
