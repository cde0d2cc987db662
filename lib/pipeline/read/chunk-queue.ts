import type { OrganizationScope } from "@/lib/account/organization-scope";
import { CallWords } from "@/lib/ledger/call/call-words";
import { type ChunkCommit, commitChunk } from "@/lib/pipeline/read/commit-chunk";
import type { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { ReadingPace } from "@/lib/pipeline/read/reading-pace";

/**
 * Records per transaction: many, because each visits the tallies of all caller IDs, and few enough that memory stays flat
 * while two chunks are under way; with the batch that fills it a chunk still fits columns of 2¹⁷ places. The first are
 * smaller, so that a person soon sees what comes of the file.
 */
const CHUNK_RECORDS_MAX = 120_000;
const CHUNK_RECORDS_MIN = 8_192;
/** A chunk with so many different words is stored before it is full. */
const CHUNK_WORDS = 40_000;
/** After so many, the next chunk begins with none: words that never come again (the id of a redress case) take 2 kB each. */
const KEPT_WORDS = 5_000;
/** Enough to have the next chunk ready whenever one is stored. */
const RECORDS_AHEAD = 1.5 * CHUNK_RECORDS_MAX;

/** The chunks of one import: one is filled while the one before it is stored, and no further. */
export class ChunkQueue {
  readonly pace: ReadingPace;
  readonly #scope: OrganizationScope;
  readonly #stop: AbortSignal;
  readonly #fresh: (words: CallWords) => ImportChunk;
  #words = new CallWords();
  #records = CHUNK_RECORDS_MIN;
  #filled: ImportChunk;
  /** The transaction of the chunk before the one that is filled, and of the one before that. */
  #stored: Promise<void> = Promise.resolve();
  #storedBefore: Promise<void> = Promise.resolve();

  /**
   * @param stop when it fires, nothing more is stored
   * @param seen records that runs before this one have stored
   * @param fresh makes an empty chunk
   */
  constructor(scope: OrganizationScope, stop: AbortSignal, seen: number, fresh: (words: CallWords) => ImportChunk) {
    this.#scope = scope;
    this.#stop = stop;
    this.pace = new ReadingPace(RECORDS_AHEAD, seen);
    this.#fresh = fresh;
    this.#filled = fresh(this.#words);
  }

  /** The chunk that is filled. */
  get filled(): ImportChunk {
    return this.#filled;
  }

  /** Whether it is to be stored before anything more is read. */
  get isFull(): boolean {
    return this.#filled.size >= this.#records || this.#words.size >= CHUNK_WORDS;
  }

  /**
   * Hands the chunk over to be stored, once the one before it is; reading goes on meanwhile, one chunk further.
   * @param seen records read so far
   * @throws whatever kept the chunk before the last from being stored
   */
  async handOver(commit: Omit<ChunkCommit, "chunk" | "onStored">, seen: number): Promise<void> {
    const chunk = this.#filled;
    await this.#storedBefore;
    this.#storedBefore = this.#stored;
    const onStored = this.pace.handOver(seen);
    this.#stored = this.#stored
      .then(async () => {
        this.#stop.throwIfAborted();
        await commitChunk(this.#scope, { ...commit, chunk, onStored });
      })
      .finally(() => onStored(1));
    // Whoever waits for it next is told; until then it is nobody's failure.
    this.#stored.catch(() => undefined);
  }

  /** Begins the next chunk. */
  begin(): void {
    if (this.#words.size >= KEPT_WORDS) this.#words = new CallWords();
    this.#filled = this.#fresh(this.#words);
    this.#records = Math.min(this.#records * 2, CHUNK_RECORDS_MAX);
  }

  /** Waits until everything that was handed over is stored. @throws whatever kept it from that */
  async rest(): Promise<void> {
    await this.#stored;
  }
}
