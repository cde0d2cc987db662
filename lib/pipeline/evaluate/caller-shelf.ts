import { fromJsonBytes, jsonBytes } from "@/lib/base/json-bytes";
import { ByteShelf } from "@/lib/platform/byte-shelf";
import { dataFolder } from "@/lib/platform/data-dir";
import { env } from "@/lib/platform/env";
import type { KnownCaller } from "@/lib/watch/known-caller";
import type { StoredCaller } from "@/lib/watch/save-caller";

/**
 * What an evaluation knows of every caller ID between two stretches of days, and what its detector remembers of those that
 * called. Some tens of kilobytes for each: on a shelf, so that memory does not grow with the fleet.
 */
export class CallerShelf {
  readonly #known: ByteShelf;
  readonly #stored: ByteShelf;

  /** @param folder for files that go with the shelf */
  constructor(folder: string) {
    this.#known = new ByteShelf(folder);
    this.#stored = new ByteShelf(folder);
  }

  /** Caller IDs of which something is known. */
  callerIds(): IterableIterator<string> {
    return this.#known.keys();
  }

  /** What is known of a caller ID. */
  known(callerId: string): KnownCaller | null {
    const [head, streams, days] = this.#known.get(callerId) ?? [];
    return head && streams && days ? { callerId, head, streams, days } : null;
  }

  know({ callerId, head, streams, days }: KnownCaller): void {
    this.#known.put(callerId, [head, streams, days]);
  }

  /** What the detector remembers of a caller ID that called in the stretch at hand. */
  get(callerId: string): StoredCaller | undefined {
    const [head, streams] = this.#stored.get(callerId) ?? [];
    return head && streams && { head: fromJsonBytes(head), streams };
  }

  set(callerId: string, { head, streams }: StoredCaller): void {
    this.#stored.put(callerId, [jsonBytes(head), streams]);
  }

  /** Forgets what the detector remembered in the stretch before. */
  beginStretch(): void {
    this.#stored.clear();
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#stored.clear();
  }

  close(): void {
    this.#known.close();
    this.#stored.close();
  }
}

/** Does some work with a shelf that is there for it alone. */
export async function withCallerShelf<Result>(work: (shelf: CallerShelf) => Promise<Result>): Promise<Result> {
  const shelf = new CallerShelf(dataFolder(env().dataDir, "shelves"));
  try {
    return await work(shelf);
  } finally {
    shelf.close();
  }
}
