import type { Format } from "@/lib/intake/format";
import { BLIND_SPOT_WORDS, BLIND_SPOTS, type BlindSpot } from "@/lib/intake/honesty/blind-spot";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { SourceField } from "@/lib/intake/row/source-field";

/** What an import report says about the kind of file, before any row is looked at. */
export interface FileHonesty {
  readonly cannotShow: readonly BlindSpot[];
  /** One sentence for each of them. */
  readonly sentences: readonly string[];
  /** How to get a better export; null where there is none or nothing is missing that it would bring. */
  readonly recipe: string | null;
}

/** Blind spots that a better export is worth asking for. */
const WORTH_A_RECIPE: ReadonlySet<BlindSpot> = new Set(["sipCode", "603+", "607", "608", "callerId", "failedCalls"]);

function blindTo(has: (field: SourceField) => boolean, format: Format): ReadonlySet<BlindSpot> {
  const blind = new Set<BlindSpot>(format.cannotShow);
  const lacks = (isMissing: boolean, ...spots: readonly BlindSpot[]): void => {
    if (isMissing) for (const spot of spots) blind.add(spot);
  };
  const hasSip = has("sipCode");
  lacks(!hasSip, "sipCode", "607", "608");
  lacks(!has("sipPhrase"), "phrase");
  lacks(!has("reason"), "reason");
  lacks(!has("reason") && !(hasSip && has("sipPhrase")), "603+");
  const talkIsKnown = has("durationMs") || (has("answeredAt") && has("endedAt")) || format.legs === "dialog";
  lacks(!talkIsKnown, "talkTime");
  lacks(!has("carrier"), "carrier");
  lacks(!has("attestation"), "attestation");
  lacks(!has("callerId"), "callerId");
  for (const spot of format.canShow) blind.delete(spot);
  return blind;
}

/** The way to a better export of such files; null where it would bring nothing of what they cannot show. */
export function recipeAgainst(cannotShow: readonly string[], { recipe }: Pick<Format, "recipe">): string | null {
  const brings: ReadonlySet<string> = WORTH_A_RECIPE;
  return cannotShow.some((spot) => brings.has(spot)) ? recipe : null;
}

const NONE: ReadonlySet<SourceField> = new Set();

/**
 * Tells what a file of this format, mapped so, can never show, and the way to a better one.
 * @param absent mapped fields that the file lacks all the same
 */
export function honestyOf(
  format: Format,
  mapping: ColumnMapping,
  absent: ReadonlySet<SourceField> = NONE,
): FileHonesty {
  const blind = blindTo((field) => (mapping.columns[field]?.from.length ?? 0) > 0 && !absent.has(field), format);
  const cannotShow = BLIND_SPOTS.filter((spot) => blind.has(spot));
  return {
    cannotShow,
    sentences: cannotShow.map((spot) => BLIND_SPOT_WORDS[spot]),
    recipe: recipeAgainst(cannotShow, format),
  };
}
