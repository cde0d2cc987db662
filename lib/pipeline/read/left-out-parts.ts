import type { Checkpoint } from "@/lib/intake/import/checkpoint.schema";
import type { ImportWarning } from "@/lib/intake/import/import-record";
import type { RefusedFile } from "@/lib/pipeline/import/end-import";

/** An archive may hold a hundred thousand pictures; the checkpoint is written with every chunk. */
const NAMED = 100;

/** Notes a part that holds no calls; in the checkpoint, because a run that goes on from there does not look at it again. */
export function withLeftOut(checkpoint: Checkpoint, part: string, refused: RefusedFile): Checkpoint {
  const { leftOut, leftOutMore } = checkpoint;
  const { code, message, needsMapping } = refused;
  return leftOut.length < NAMED
    ? { ...checkpoint, leftOut: [...leftOut, { part, code, message, needsMapping }] }
    : { ...checkpoint, leftOutMore: leftOutMore + 1 };
}

/** What the owner of an archive should know of its parts that were left out: the first hundred by name. */
export function leftOutWarnings({ leftOut, leftOutMore }: Checkpoint): ImportWarning[] {
  const warnings = leftOut.map(({ part, code, message }) => ({ code, message: `${part}: ${message}` }));
  if (leftOutMore === 0) return warnings;
  const more = leftOutMore === 1 ? "1 more file of the archive was" : `${leftOutMore} more files of the archive were`;
  return [...warnings, { code: "more_left_out", message: `${more} left out as well.` }];
}
