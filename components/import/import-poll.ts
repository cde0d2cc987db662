import { type ImportStatus, isEnded } from "@/lib/intake/import/import-record";

const RUNNING_MS = 500;
/** Somebody else may explain the columns, or remove the file. */
const WAITING_MS = 10_000;
/** Files that are asked about as often as one alone: of more, each is asked about more rarely, as the server has to read them meanwhile. */
const FEW = 4;

/**
 * After how many milliseconds to look again how an import stands; false where nothing will change by itself.
 * @param status as far as it is known
 * @param among how many imports are looked at together
 */
export function importPollMs(status: ImportStatus | undefined, among: number): number | false {
  const often = Math.max(1, among / FEW);
  if (status === "needs_mapping") return WAITING_MS * often;
  return status !== undefined && isEnded(status) ? false : RUNNING_MS * often;
}
