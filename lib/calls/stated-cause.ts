import { labelledCause } from "@/lib/calls/labelled-cause";
import { q850ByName } from "@/lib/calls/q850";

const HAS_TEXT = /text\s*(?:=|%3d)/i;
const BEFORE = /^#?(\d{1,3})[\s:;,.()[\]/–-]{1,4}(?=\p{L})(.*)$/su;
const BEHIND = /^(.*\p{L}.*?)[\s:;,=./()[\]#–-]{1,4}(\d{1,3})\s?[)\]]?$/su;

/**
 * The Q.850 cause that a text leaves no doubt about: by its number behind a word for it (see {@link labelledCause}), or by its
 * number beside its own name: `17 - USER_BUSY`, `User busy (17)`, `#21 Call rejected`. A number alone, or a name, states none.
 */
export function statedCause(text: string): number | null {
  const bare = text.slice(0, 80).trim();
  // What a network adds as a text says more than the cause: it is a header, though its protocol is missing.
  if (HAS_TEXT.test(bare)) return null;
  const labelled = labelledCause(bare);
  if (labelled !== null) return labelled;
  const [, before = "", nameBehind = ""] = BEFORE.exec(bare) ?? [];
  if (before !== "" && q850ByName(nameBehind.replace(/[)\]]$/, "")) === Number(before)) return Number(before);
  const [, nameBefore = "", behind = ""] = BEHIND.exec(bare) ?? [];
  return behind !== "" && q850ByName(nameBefore) === Number(behind) ? Number(behind) : null;
}
