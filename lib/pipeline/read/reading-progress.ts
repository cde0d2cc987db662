import type { OrganizationScope } from "@/lib/account/organization-scope";
import { noteProgress } from "@/lib/intake/import/import.store";
import type { ReadingPace } from "@/lib/pipeline/read/reading-pace";

const EVERY_MS = 200;

/** Tells people how far an import is, now and then, and learns on the way whether somebody cancelled it. */
export class ReadingProgress {
  isCancelled = false;
  readonly #scope: OrganizationScope;
  readonly #importId: string;
  readonly #pace: ReadingPace;
  #toldAtMs = 0;
  /** What is being told, while it is: reading goes on meanwhile. */
  #telling: Promise<void> | null = null;

  constructor(scope: OrganizationScope, importId: string, pace: ReadingPace) {
    this.#scope = scope;
    this.#importId = importId;
    this.#pace = pace;
  }

  /**
   * Tells what is read and what is stored with equal weight, because either waits for the other now and then.
   * @param shareRead of the file, 0 to 1 @param seen records read
   */
  tell(shareRead: number, seen: number): void {
    const nowMs = performance.now();
    if (this.#telling !== null || nowMs - this.#toldAtMs < EVERY_MS) return;
    this.#toldAtMs = nowMs;
    const shareStored = seen === 0 ? 0 : Math.min(1, this.#pace.stored / seen);
    this.#telling = noteProgress(this.#scope, this.#importId, (shareRead * (1 + shareStored)) / 2)
      .then((isCancelled) => {
        this.isCancelled ||= isCancelled;
      })
      // Nobody misses one; where the database is gone, storing says so.
      .catch(() => undefined)
      .finally(() => {
        this.#telling = null;
      });
  }

  /** Tells it by the clock as well, which counts while a chunk is stored and nothing is read. @returns how to end that */
  tellByTheClock(tell: () => void): () => Promise<void> {
    const clock = setInterval(tell, EVERY_MS);
    return async () => {
      clearInterval(clock);
      await this.#telling;
    };
  }
}
