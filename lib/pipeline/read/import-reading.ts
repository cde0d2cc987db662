import { randomUUID } from "node:crypto";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { LegRule } from "@/lib/intake/format";
import type { ImportChange } from "@/lib/intake/import/change-import.store";
import type { Checkpoint } from "@/lib/intake/import/checkpoint.schema";
import type { ImportWork } from "@/lib/intake/import/import-work.store";
import type { Leg } from "@/lib/intake/leg/leg";
import { parseLegCarry } from "@/lib/intake/leg/leg-carry.schema";
import { createLegAssembler, type LegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { standingCalls } from "@/lib/intake/leg/untold-legs";
import { createPlainRowReader } from "@/lib/intake/plain/plain-row-reader";
import type { Recognition } from "@/lib/intake/recognise-format";
import { maskFileName } from "@/lib/intake/row/mask-file-name";
import { createRecordReader, type RecordReader } from "@/lib/intake/row/read-record";
import type { SourceField } from "@/lib/intake/row/source-field";
import { loadOpenCalls } from "@/lib/intake/source/source.store";
import { startsAreDays } from "@/lib/intake/time/starts-are-days";
import { recordsBelow } from "@/lib/intake/upload/batch-records";
import type { RecordBatch } from "@/lib/intake/upload/record-batch";
import type { UploadPart } from "@/lib/intake/upload/upload-part";
import { CallKeys } from "@/lib/ledger/call/call-key";
import type { CallWords } from "@/lib/ledger/call/call-words";
import { loadSourceRules } from "@/lib/ledger/call/source-rules.store";
import { createClassifier } from "@/lib/outcome/classifier";
import type { RuleOverride } from "@/lib/outcome/rule-override";
import type { RefusedFile } from "@/lib/pipeline/import/end-import";
import { ChunkQueue } from "@/lib/pipeline/read/chunk-queue";
import { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { createJudge, type Judge } from "@/lib/pipeline/read/judge-attempt";
import { leftOutWarnings, withLeftOut } from "@/lib/pipeline/read/left-out-parts";
import { PlainLines } from "@/lib/pipeline/read/plain-lines";
import { qualityReport } from "@/lib/pipeline/read/quality-counts";
import { readerOptions } from "@/lib/pipeline/read/reader-options";
import { ReadingProgress } from "@/lib/pipeline/read/reading-progress";
import { signalShares, unseenFields } from "@/lib/pipeline/read/signal-counts";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedByteHash, keyedHash } from "@/lib/platform/keyed-hash";
import { ledgerKey } from "@/lib/platform/ledger-key";

/** A place in a part, and the section of the file in which it lies. */
type ReadPlace = ReadPosition & Pick<Checkpoint, "section">;

function judgeOf(keys: CallKeys, overrides: readonly RuleOverride[]): Judge {
  return createJudge(keys, createClassifier(overrides), keyedHash(calleeKey(env())));
}

function hasNoTimeOfDay({ sample }: UploadPart, recognised: Recognition): boolean {
  return sample.kind !== "unreadable" && startsAreDays(recognised, sample);
}

/** The reading of one import: where it stands, and what is read but not stored yet. */
export class ImportReading {
  readonly #scope: OrganizationScope;
  readonly #work: ImportWork;
  readonly stop: AbortSignal;
  readonly #reading: string;
  /** Readings that told of the calls that were open when the part began. */
  #goesOnFrom: readonly string[] = [];
  readonly #keys: CallKeys;
  #overrides: readonly RuleOverride[] = [];
  #judge: Judge;
  #checkpoint: Checkpoint;
  readonly #chunks: ChunkQueue;
  #part = -1;
  /** The byte of the part up to which it is read. */
  #offset = 0;
  #seen = 0;
  readonly #progress: ReadingProgress;

  constructor(scope: OrganizationScope, work: ImportWork, stop: AbortSignal) {
    this.#scope = scope;
    this.#work = work;
    this.#reading = work.checkpoint.reading ?? randomUUID();
    this.stop = stop;
    this.#checkpoint = { ...work.checkpoint, reading: this.#reading };
    this.#keys = new CallKeys(work.sourceId, ledgerKey(env()));
    this.#judge = judgeOf(this.#keys, []);
    this.#seen = work.checkpoint.signalCounts.records ?? 0;
    this.#chunks = new ChunkQueue(scope, stop, this.#seen, (words) => this.#emptyChunk(words));
    this.#progress = new ReadingProgress(scope, work.id, this.#chunks.pace);
  }

  /** Whether somebody cancelled the import, as far as this reading was told. */
  get isCancelled(): boolean {
    return this.#progress.isCancelled;
  }

  /** Reads no further: somebody cancelled the import before it came to that. */
  cancel(): void {
    this.#progress.isCancelled = true;
  }

  /** Records read, of this run and of runs before it. */
  get recordsRead(): number {
    return this.#seen;
  }

  /** Whether the part at hand was begun by a run before. */
  get isResumed(): boolean {
    return this.#checkpoint.part === this.#part && this.#checkpoint.offset > 0;
  }

  /** Steps to the next part. @returns whether it has yet to be read */
  reaches(_part: UploadPart): boolean {
    this.#part += 1;
    return this.#part >= this.#checkpoint.part;
  }

  /** Notes a part that holds no calls. */
  leaveOut(part: string, refused: RefusedFile): void {
    this.#checkpoint = withLeftOut(this.#checkpoint, part, refused);
  }

  /** Why the first part was left out that was, in this run or in runs before it; null where none was. */
  get firstProblem(): RefusedFile | null {
    return this.#checkpoint.leftOut[0] ?? null;
  }

  /** Which of the fields that the first records lacked no later one had either. */
  unseen(absent: ReadonlySet<SourceField>): ReadonlySet<SourceField> {
    return unseenFields(absent, this.#checkpoint.signalCounts);
  }

  /** What the file turned out to hold, for the import's record. */
  report(): ImportChange {
    const { signalCounts, refusals } = this.#checkpoint;
    return {
      signals: signalShares(signalCounts),
      warnings: [...leftOutWarnings(this.#checkpoint), ...qualityReport(signalCounts, refusals)],
    };
  }

  /** Reads one part to its end, or until somebody cancels. Call it within `readInTurn` where its records are joined into calls. */
  async readPart(part: UploadPart, recognised: Recognition): Promise<void> {
    const { isResumed } = this;
    const from: ReadPlace = isResumed ? this.#checkpoint : { offset: 0, line: 1, section: recognised.section };
    this.#offset = from.offset;
    // Asked for at once they open two connections, one to store through and one to tell the progress: later there is no time.
    this.#tellProgress(part);
    this.#overrides = (await loadSourceRules(this.#scope, this.#work.sourceId)).overrides;
    this.#judge = judgeOf(this.#keys, this.#overrides);
    const { format, mapping } = recognised;
    const options = readerOptions(this.#work, { ...recognised, section: from.section ?? null });
    const reader = createRecordReader(format, mapping, options);
    const rule = format.legs;
    const assembler = await this.#assembler(rule, isResumed);
    const push =
      rule === "single" ? (leg: Leg) => assembler.push(leg) : (leg: Leg) => assembler.push(this.#judge.hide(leg));
    this.#checkpoint = { ...this.#checkpoint, file: part.isMember ? maskFileName(part.name) : null };
    const delimiter = part.sample.kind === "rows" ? part.sample.dialect.delimiter : undefined;
    const below = { firstLine: recognised.headerLine ?? 0, delimiter };
    if (hasNoTimeOfDay(part, recognised)) this.#checkpoint.signalCounts.startsAreDays = 1;
    const lines = this.#plainLines(part, recognised, reader);
    const endTelling = this.#progress.tellByTheClock(() => this.#tellProgress(part));
    try {
      const takenPlain = () => lines?.taken ?? 0;
      let taken = 0;
      for await (const batch of part.records(from, lines)) {
        this.stop.throwIfAborted();
        this.#seen += takenPlain() - taken;
        taken = takenPlain();
        this.#readBatch(batch, below, reader, push);
        this.#offset = batch.endOffset;
        this.#tellProgress(part);
        await this.#chunks.pace.keep(this.#seen);
        if (this.isCancelled) return;
        if (this.#chunks.isFull)
          await this.#commit(assembler, { offset: batch.endOffset, line: batch.endLine, section: reader.section() });
      }
      this.#chunks.filled.take(assembler.finish());
      this.#part += 1;
      await this.#commit(assembler, { offset: 0, line: 1, section: null }, rule !== "single");
      this.#part -= 1;
    } finally {
      await this.#chunks.rest().finally(endTelling);
    }
  }

  async #assembler(rule: LegRule, isResumed: boolean): Promise<LegAssembler> {
    this.#goesOnFrom = [];
    if (rule === "single") return createLegAssembler(rule);
    const { openCalls, standing } = await loadOpenCalls(this.#scope, this.#work, isResumed);
    const carry = standingCalls(parseLegCarry(openCalls), new Set([...standing, this.#reading]));
    this.#goesOnFrom = [...new Set(carry.open.flatMap(({ legs }) => legs.flatMap(({ readings }) => readings)))];
    return createLegAssembler(rule, carry, this.#reading);
  }

  /** What takes the plain lines of the part straight into chunks; null where it has none. */
  #plainLines({ sample }: UploadPart, recognised: Recognition, { section }: RecordReader): PlainLines | null {
    if (sample.kind !== "rows") return null;
    const { format, mapping, headerLine } = recognised;
    const { dialect, encoding } = sample;
    const options = readerOptions(this.#work, recognised);
    const reader = createPlainRowReader({ format, mapping, dialect, encoding, options });
    if (reader === null) return null;
    const judging = { keys: this.#keys, judge: this.#judge, hash: keyedByteHash(calleeKey(env())) };
    const { delimiter } = dialect;
    const table = { header: options.header, headerLine: headerLine ?? 0, delimiter, section };
    return new PlainLines(reader, judging, () => this.#chunks.filled, table);
  }

  #readBatch(
    batch: RecordBatch,
    { firstLine, delimiter }: { readonly firstLine: number; readonly delimiter: string | undefined },
    reader: RecordReader,
    push: LegAssembler["push"],
  ): void {
    const chunk = this.#chunks.filled;
    for (const { record, line } of recordsBelow(batch, firstLine)) {
      this.#seen += 1;
      const read = reader.read(record, line);
      if (read.type === "leg") chunk.take(push(read));
      else if (read.type === "skip") chunk.skip(read);
      else chunk.refuse(read.refusal);
    }
    for (const broken of batch.broken) {
      if (broken.line <= firstLine) continue;
      this.#seen += 1;
      chunk.break(broken, delimiter);
    }
  }

  /** Hands the chunk over to be stored with the place that is reached, and begins the next one. */
  async #commit(assembler: LegAssembler, at: ReadPlace, endsPart = false): Promise<void> {
    const carry = assembler.carry();
    const chunk = this.#chunks.filled;
    chunk.close();
    const { signalCounts, refusals } = this.#checkpoint;
    const checkpoint: Checkpoint = {
      ...this.#checkpoint,
      part: this.#part,
      offset: at.offset,
      line: at.line,
      section: at.section,
      carry: endsPart ? undefined : carry,
      signalCounts: { ...signalCounts, records: this.#seen },
    };
    const { sourceId } = this.#work;
    const openCalls = endsPart ? { sourceId, carry } : null;
    const judgedBy = { sourceId, overrides: this.#overrides };
    const goesOnFrom = this.#goesOnFrom.filter((reading) => reading !== this.#reading);
    await this.#chunks.handOver({ importId: this.#work.id, checkpoint, openCalls, goesOnFrom, judgedBy }, this.#seen);
    // Counting goes on in an object of its own: the one handed over is written down as it stands now.
    this.#checkpoint = {
      ...checkpoint,
      signalCounts: { ...checkpoint.signalCounts },
      refusals: refusals + chunk.refusals.length,
    };
    this.#chunks.begin();
  }

  #emptyChunk(words: CallWords): ImportChunk {
    return new ImportChunk((assembled) => this.#judge.judge(assembled), this.#checkpoint.signalCounts, words);
  }

  #tellProgress({ size }: UploadPart): void {
    this.#progress.tell(size === null || size === 0 ? 0 : Math.min(1, this.#offset / size), this.#seen);
  }
}
