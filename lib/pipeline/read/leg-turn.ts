import { setTimeout as wait } from "node:timers/promises";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/import-work.store";
import { isOtherHalfRead } from "@/lib/intake/import/unfinished-import.store";
import { withFreeSessionLock } from "@/lib/platform/session-lock";

/** How often one that waits looks whether it is its turn. */
const LOOK_EVERY_MS = 250;

/** An import has to be taken up again later, because another one has to be read to its end first. */
export class NotItsTurn extends Error {
  override readonly name = "NotItsTurn";
}

/**
 * Reads records that are joined into calls, once no other import of the source reads any: each goes on from the calls that
 * the one before left open. Read side by side, two files that hold a leg each would make two calls of one.
 * @param turn `isResumed`: it stands in the midst of them already; `stop` ends the waiting
 * @returns false where the import was cancelled, or has gone, before its turn came: nothing was read
 * @throws NotItsTurn when another one was torn off in the midst of them: it holds calls open that nobody else knows of
 */
export async function readInTurn(
  scope: OrganizationScope,
  work: ImportWork,
  turn: { readonly isResumed: boolean; readonly stop: AbortSignal },
  read: () => Promise<void>,
): Promise<boolean> {
  const readNext = async () => {
    if (!turn.isResumed && (await isOtherHalfRead(scope, work)))
      throw new NotItsTurn("Another import of this source was torn off, and has to be read to its end first.");
    await read();
  };
  while (!(await withFreeSessionLock(`legs of ${work.sourceId}`, readNext))) {
    await wait(LOOK_EVERY_MS);
    turn.stop.throwIfAborted();
    if ((await loadImportWork(scope, work.id))?.isCancelled !== false) return false;
  }
  return true;
}
