import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { endGroup } from "@/lib/cli/launch/end-process";

/** A process to keep running. */
export interface ProcessPlan {
  /** How messages call it, such as "web server". */
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take to end when asked to. */
  readonly drainMs: number;
}

/** What happens to a supervised process, told to whoever started it. */
export interface SupervisionEvents {
  /** It has been started, or has ended. */
  changed(): void;
  say(line: string): void;
  /** It ends again and again; nothing more will be tried. */
  givenUp(reason: string): void;
}

const RESTARTS_MAX = 5;
const RESTART_WINDOW_MS = 60_000;
const FIRST_PAUSE_MS = 500;

/**
 * Keeps one process running: started again when it ends by itself, after a pause that doubles each time, at most five
 * times within a minute. It leads a process group of its own, so that Ctrl-C in a terminal reaches it once, from here.
 */
export class SupervisedProcess {
  readonly #plan: ProcessPlan;
  readonly #events: SupervisionEvents;
  readonly #ready = new AbortController();
  #child: ChildProcess | undefined;
  #restarts: number[] = [];
  #pause: NodeJS.Timeout | undefined;
  #isWanted = false;

  constructor(plan: ProcessPlan, events: SupervisionEvents) {
    this.#plan = plan;
    this.#events = events;
  }

  /** Fires when it has said for the first time, over its channel, that it is ready. */
  get ready(): AbortSignal {
    return this.#ready.signal;
  }

  /** Its process id; undefined between an end and the next start. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    this.#isWanted = true;
    const child = spawn(process.execPath, this.#plan.args, {
      env: this.#plan.env,
      detached: process.platform !== "win32",
      // What it prints goes to standard error; the channel ends with this process, however it ends.
      stdio: ["ignore", 2, 2, "ipc"],
    });
    this.#child = child;
    child.once("error", (error) => this.#ended(child, error.message));
    child.on("message", (message) => message === "ready" && this.#ready.abort());
    child.once("exit", (code, signal) => this.#ended(child, signal ?? `exit code ${code}`));
    this.#events.changed();
  }

  /** Asks it to end, and waits; after its time to drain it is killed. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    clearTimeout(this.#pause);
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const { pid } = child;
    const end = once(child, "exit");
    const impatience = setTimeout(() => endGroup(pid), this.#plan.drainMs);
    child.kill("SIGTERM");
    await end;
    clearTimeout(impatience);
    endGroup(pid);
  }

  /** Ends it in its own time and starts it again, as after a change of its program. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  #ended(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#events.changed();
    if (!this.#isWanted) return;
    if (child.pid !== undefined) endGroup(child.pid);
    const now = performance.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS), now];
    if (this.#restarts.length > RESTARTS_MAX) {
      this.#events.givenUp(`The ${this.#plan.name} ended ${RESTARTS_MAX + 1} times within a minute (${how}).`);
      return;
    }
    const pauseMs = FIRST_PAUSE_MS * 2 ** (this.#restarts.length - 1);
    this.#events.say(`The ${this.#plan.name} has ended (${how}); it is started again in ${pauseMs / 1000} s.`);
    this.#pause = setTimeout(() => this.start(), pauseMs);
  }
}
