import type { Env } from "@/lib/platform/env";
import { secretFile } from "@/lib/platform/secret-file";

/** The key under which callees become pseudonyms: from the environment, else made once in the data directory. Never in the database. */
export function calleeKey(env: Env): string {
  return env.CALLEE_KEY ?? secretFile(env.dataDir, "callee-key");
}
