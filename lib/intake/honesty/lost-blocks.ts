import type { ImportWarning } from "@/lib/intake/import/import-record";

/** Calls of a file or of several, and how many of them a network blocked or a callee called unwanted, and said so. */
export interface BlockCounts {
  readonly attempts: number;
  /** With a 603 and its notice, a 607 or a 608. */
  readonly blocks: number;
}

/** Fewest calls of a file before the absence of blocks means anything. */
const ATTEMPTS_MIN = 200;
/** Blocks to be expected at the source's earlier rate; none at all has then a chance of e^-5, less than 1 in 100 (Poisson). */
const EXPECTED_MIN = 5;

/**
 * Warns where 603+, 607 and 608 have ended at once: a source that showed them holds none any more.
 * @param now the file that was read
 * @param before the earlier files of the same source
 */
export function lostBlocks(now: BlockCounts, before: BlockCounts): readonly ImportWarning[] {
  if (now.blocks > 0 || now.attempts <= ATTEMPTS_MIN || before.attempts === 0) return [];
  const expected = (now.attempts * before.blocks) / before.attempts;
  if (expected < EXPECTED_MIN) return [];
  return [
    {
      code: "blocks_ended",
      message: `Earlier files of this source showed blocked or unwanted calls (603+, 607, 608): at that rate this one would hold ${Math.round(expected)}, and it holds none. Check whether the export still carries SIP codes and reasons before you trust the recovery.`,
    },
  ];
}
