import { setTimeout as wait } from "node:timers/promises";
import { database } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { isMachineTrouble } from "@/lib/platform/machine-trouble";

const ASK_EVERY_MS = 1_000;

/**
 * Waits until the database of this process answers: a server that restarts, or is not reached for a while, is no reason to
 * end. Says once in the log that it waits.
 * @throws what the database says where waiting would not help: a wrong password, a name that is not there
 */
export async function awaitDatabase(askEveryMs = ASK_EVERY_MS): Promise<void> {
  for (let asked = 0; ; asked += 1)
    try {
      await database().pool.query("select 1");
      return;
    } catch (error) {
      if (!isMachineTrouble(error)) throw error;
      if (asked === 0) log.warn({ err: error }, "the database does not answer; waiting for it");
      await wait(askEveryMs);
    }
}
