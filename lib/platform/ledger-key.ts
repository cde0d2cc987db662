import { createHmac } from "node:crypto";
import type { Env } from "@/lib/platform/env";
import { secretFile } from "@/lib/platform/secret-file";

const KEY_BYTES = 16;
/** Its file among the secrets of the data directory. */
export const LEDGER_KEY_FILE = "ledger-key";

/**
 * The secret under which calls get the keys by which they are found again: from `LEDGER_KEY`, or a file in the data
 * directory that is made once; see `settle-ledger-key.ts` for how it is found again. There is one for good, unlike the keys
 * of callees: under another one no stored call would be known when its record comes again.
 * @returns 16 bytes
 */
export function ledgerKey({ LEDGER_KEY, dataDir }: Env): Buffer {
  const secret = LEDGER_KEY ?? secretFile(dataDir, LEDGER_KEY_FILE);
  return createHmac("sha256", secret).update("keys of calls").digest().subarray(0, KEY_BYTES);
}
