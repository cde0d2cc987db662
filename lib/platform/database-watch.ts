import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { hasCode } from "@/lib/base/has-code";
import { connectionConfig } from "@/lib/platform/connection-config";
import { CuttableSockets } from "@/lib/platform/cuttable-sockets";
import { log } from "@/lib/platform/log";
import { isDatabaseTrouble } from "@/lib/platform/machine-trouble";
import { Reminder } from "@/lib/platform/reminder";

const PORT = 5432;
const LOOK_EVERY_MS = 2_000;
const LOOK_EVERY_WHILE_AWAY_MS = 1_000;
/** As long as probes and Prometheus wait; a machine that is merely busy answers sooner. */
const ANSWER_WITHIN_MS = 5_000;
/** A process that was held up itself finds its own time over before it has looked whether there is an answer; a step is not. */
const PATIENCE_STEPS = 10;
/** A server that answers, and has no room for one more. */
const TOO_MANY_CONNECTIONS = "53300";

/** How patient a watch is, and what is to happen besides saying so. */
export interface WatchTerms {
  readonly answerWithinMs?: number;
  readonly lookEveryMs?: number;
  /** Called each time that the database was asked in vain. */
  readonly missed?: () => void;
}

/** The time in which the database does not answer. */
interface Absence {
  readonly sinceMs: number;
  /** How much failed for that reason. */
  failures: number;
}

/**
 * Asks the database of this process again and again whether it answers, on a connection of its own. The log tells it once
 * when it does not, again at widening intervals, and once when it does again; what fails meanwhile for that reason is
 * counted and not told each time.
 */
export class DatabaseWatch {
  readonly #config: pg.ClientConfig;
  readonly #terms: WatchTerms;
  readonly #sockets = new CuttableSockets();
  readonly #reminder = new Reminder();
  readonly #over = new AbortController();
  readonly #looking: Promise<void>;
  #nudge = new AbortController();
  #client: pg.Client | null = null;
  #absence: Absence | null = null;
  #isAnswering = true;
  /** Failures of which the next look will show what they come from. */
  #held: (() => void)[] = [];

  constructor(url: string, terms: WatchTerms = {}) {
    this.#config = { ...connectionConfig(url), stream: this.#sockets.make };
    this.#terms = terms;
    this.#looking = this.#look();
  }

  /** Whether the database answered nothing when it was asked last. */
  get isAway(): boolean {
    return !this.#isAnswering;
  }

  /**
   * Tells a failure, unless it comes of an absence of the database, of which the log tells already.
   * @param write writes it into the log
   */
  tell(failure: unknown, write: () => void): void {
    if (!isDatabaseTrouble(failure, this.#config.port ?? PORT)) write();
    else if (this.#absence !== null) this.#absence.failures += 1;
    else {
      this.#held.push(write);
      this.#nudge.abort();
    }
  }

  /** Ends the watch; what it held back is told. */
  async stop(): Promise<void> {
    this.#over.abort();
    this.#nudge.abort();
    this.#sockets.cut();
    await this.#looking;
    this.#release();
  }

  async #look(): Promise<void> {
    while (!this.#over.signal.aborted) {
      try {
        await this.#ask();
        this.#answered();
      } catch (error) {
        if (this.#over.signal.aborted) return;
        if (hasCode(error, TOO_MANY_CONNECTIONS)) this.#answered();
        else this.#missed(error);
      }
      this.#nudge = new AbortController();
      await wait(this.#pauseMs(), undefined, { signal: this.#nudge.signal, ref: false }).catch(() => undefined);
    }
  }

  #pauseMs(): number {
    return this.#terms.lookEveryMs ?? (this.#absence === null ? LOOK_EVERY_MS : LOOK_EVERY_WHILE_AWAY_MS);
  }

  async #ask(): Promise<void> {
    let patience = PATIENCE_STEPS;
    const late = setInterval(
      () => {
        patience -= 1;
        if (patience === 0) this.#sockets.cut();
      },
      (this.#terms.answerWithinMs ?? ANSWER_WITHIN_MS) / PATIENCE_STEPS,
    );
    try {
      this.#client ??= await this.#connected();
      await this.#client.query("select 1");
    } catch (error) {
      this.#client = null;
      this.#sockets.cut();
      throw error;
    } finally {
      clearInterval(late);
    }
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  #answered(): void {
    // Only the second answer ends an absence: what failed for it may be told a moment later.
    if (this.#isAnswering && this.#absence !== null) {
      const { sinceMs, failures } = this.#absence;
      log.info({ seconds: secondsSince(sinceMs), failures }, "the database answers again");
      this.#absence = null;
      this.#reminder.reset();
    }
    this.#isAnswering = true;
    if (this.#absence === null) this.#release();
  }

  #missed(error: unknown): void {
    const isNews = this.#absence === null;
    this.#absence ??= { sinceMs: performance.now(), failures: 0 };
    this.#absence.failures += this.#held.splice(0).length;
    this.#isAnswering = false;
    const { sinceMs, failures } = this.#absence;
    if (this.#reminder.isTime())
      if (isNews) log.error({ err: error }, "the database does not answer");
      else log.error({ err: error, seconds: secondsSince(sinceMs), failures }, "the database still does not answer");
    this.#terms.missed?.();
  }

  #release(): void {
    for (const write of this.#held.splice(0)) write();
  }
}

function secondsSince(ms: number): number {
  return Math.round((performance.now() - ms) / 1_000);
}
