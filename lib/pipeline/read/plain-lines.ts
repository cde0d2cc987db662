import { calleeArea } from "@/lib/calls/callee";
import type { LineTaker } from "@/lib/intake/csv/line-taker";
import type { PlainRowReader, Recurring } from "@/lib/intake/plain/plain-row-reader";
import { type Section, sectionAt } from "@/lib/intake/row/section";
import { NOTHING, TOKEN_BYTES } from "@/lib/ledger/call/call-columns";
import type { CallKeys } from "@/lib/ledger/call/call-key";
import type { CallWords } from "@/lib/ledger/call/call-words";
import { TIMINGS, timingOf } from "@/lib/outcome/classifier";
import type { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import type { Judge } from "@/lib/pipeline/read/judge-attempt";
import type { ByteHash } from "@/lib/platform/keyed-hash";

const NONE = -1;
const AREA_CODES = 1000;
const ANSWERS = 3;

/** What plain lines become calls with. */
export interface PlainJudging {
  readonly keys: CallKeys;
  readonly judge: Judge;
  readonly hash: ByteHash;
}

/** Longest line that is looked at for a title. */
const TITLE_BYTES_MAX = 2_000;
const LF = 10;

/** Which lines of a file are records that nothing above them says more about. */
export interface PlainTable {
  readonly header: readonly string[] | null;
  /** The line of the header: those up to it are no records. */
  readonly headerLine: number;
  readonly delimiter: string;
  /** See `RecordReader`. */
  readonly section: () => Section | null;
}

/** Takes the plain lines of one file into chunks: what `ImportReading` makes of any record, without the objects between. */
export class PlainLines implements LineTaker {
  taken = 0;
  readonly #reader: PlainRowReader;
  readonly #judging: PlainJudging;
  readonly #chunkOf: () => ImportChunk;
  readonly #table: PlainTable;
  /** What stands below a title or another header is left to the general reader, which comes to that line later than this one. */
  #isBelowTitle = false;
  /** Numbers of the areas of North America in the words at hand. */
  #areas = new Int32Array(AREA_CODES).fill(NONE);
  #areasOf: CallWords | null = null;

  /**
   * @param chunkOf the chunk that records go into at the moment
   */
  constructor(reader: PlainRowReader, judging: PlainJudging, chunkOf: () => ImportChunk, table: PlainTable) {
    this.#reader = reader;
    this.#judging = judging;
    this.#chunkOf = chunkOf;
    this.#table = table;
  }

  /** See {@link LineTaker}. */
  take(bytes: Buffer, from: number, line: number): number {
    if (line <= this.#table.headerLine || this.#isBelowTitle || this.#table.section() !== null) return NONE;
    const reader = this.#reader;
    const next = reader.line.cut(bytes, from);
    const reading = next < 0 ? "other" : reader.read();
    if (reading === "other") {
      const lines = next < 0 ? this.#roughLines(bytes, from) : [reader.line.texts()];
      this.#isBelowTitle = lines.some((cells) => sectionAt(cells, this.#table.header) !== null);
      return NONE;
    }
    this.taken += 1;
    if (reading === "skip") this.#chunkOf().skip({ type: "skip", line, reason: reader.skip });
    else this.#add(this.#chunkOf(), line);
    return next;
  }

  /** The cells of what could not be cut, a line or several between carriage returns, good enough to know a title by. */
  #roughLines(bytes: Buffer, from: number): readonly (readonly string[])[] {
    const end = bytes.indexOf(LF, from);
    const text = bytes.toString("utf8", from, Math.min(end < 0 ? bytes.length : end, from + TITLE_BYTES_MAX));
    const lines = text.split("\r");
    return lines.map((line) => line.split(this.#table.delimiter).map((cell) => cell.replaceAll('"', "").trim()));
  }

  #add(chunk: ImportChunk, line: number): void {
    const { caller, labels, times, callee } = this.#reader;
    const { calls } = chunk;
    const { words } = calls;
    const { ringMs, pddMs, talkMs } = times.times;
    const at = calls.claim();
    calls.startedAtMs[at] = times.startedAtMs;
    calls.callKey[at] = this.#key();
    this.#judging.hash(callee.bytes, callee.length, calls.token, at * TOKEN_BYTES);
    calls.caller[at] = numberIn(words, caller, (callerId) => words.callers.of(callerId ?? ""));
    calls.area[at] = this.#area(words);
    calls.labels[at] = numberIn(words, labels, (value) => (value === null ? NONE : words.labels.of(value)));
    calls.ending[at] = this.#ending(words);
    calls.ringMs[at] = ringMs ?? NOTHING;
    calls.pddMs[at] = pddMs ?? NOTHING;
    calls.talkMs[at] = talkMs ?? NOTHING;
    calls.line[at] = line;
    calls.callee[at] = callee.number;
    chunk.count(at);
  }

  #key(): number {
    const { line, idFrom, idTo, callId, caller, callee, times, end } = this.#reader;
    const { keys } = this.#judging;
    if (idTo > idFrom) return keys.ofBytes(line.bytes, idFrom, idTo);
    if (callId !== null) return keys.ofText(callId);
    return keys.ofRecord({
      callerId: caller.value ?? "",
      callee: callee.text(),
      startedAtMs: times.startedAtMs,
      sip: end.value?.signal.sip ?? null,
      durationMs: times.times.talkMs,
    });
  }

  #area(words: CallWords): number {
    const { callee } = this.#reader;
    if (!callee.isNanp) return words.areas.of(calleeArea(callee.text()));
    if (this.#areasOf !== words) {
      this.#areasOf = words;
      this.#areas.fill(NONE);
    }
    const code = callee.areaCode;
    const known = this.#areas[code] ?? NONE;
    if (known !== NONE) return known;
    const number = words.areas.of(calleeArea(callee.text()));
    this.#areas[code] = number;
    return number;
  }

  /** Few calls end in a way of their own, and of their times the rules ask little: so each ending is judged once. */
  #ending(words: CallWords): number {
    const { end, times } = this.#reader;
    if (end.owner !== words || end.numbers === null) {
      end.owner = words;
      end.numbers = new Int32Array(TIMINGS * ANSWERS).fill(NONE);
    }
    const { answered, ringMs, pddMs, talkMs } = times.times;
    const answer = answered === null ? 0 : answered ? 1 : 2;
    const way = timingOf({ pddMs, durationMs: talkMs }, ringMs) * ANSWERS + answer;
    const known = end.numbers[way] ?? NONE;
    if (known !== NONE || end.value === null) return known;
    const rang = ringMs === null ? null : ringMs > 0;
    const whole = { ...end.value.signal, rang, pddMs, durationMs: talkMs, answered };
    const number = words.endings.of(this.#judging.judge.ending(whole, ringMs));
    end.numbers[way] = number;
    return number;
  }
}

function numberIn<Value>(words: CallWords, recurring: Recurring<Value>, numberOf: (value: Value) => number): number {
  if (recurring.owner !== words) {
    recurring.owner = words;
    recurring.number = numberOf(recurring.value);
  }
  return recurring.number;
}
