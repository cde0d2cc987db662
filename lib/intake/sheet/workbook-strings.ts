import { resolveEntities } from "@/lib/intake/document/xml-element";
import { createMarkupTokens } from "@/lib/intake/sheet/markup-tokens";

/** The texts that the cells of a workbook point at, by their number. */
export interface SharedStrings {
  /** @param index counted from 0 @returns empty where there is none */
  at(index: number): string;
}

/** A workbook without texts of its own. */
export const NO_STRINGS: SharedStrings = { at: () => "" };

/** Collects the texts of a workbook, closely packed: a million ids take little more room than their letters. */
export interface StringCollector {
  push(text: string): void;
  /** Whether they are more than are kept at hand, or no texts of a workbook at all. */
  isTooMuch(): boolean;
  strings(): SharedStrings;
}

const BYTES_MAX = 256 * 1024 * 1024;
const COUNT_MAX = 16 * 1024 * 1024;

/** @param bytesMax most bytes of all texts together */
export function createStringCollector(bytesMax: number = BYTES_MAX): StringCollector {
  let bytes = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let used = 0;
  let tooMuch = false;

  function keep(text: string): void {
    const length = Buffer.byteLength(text);
    tooMuch ||= used + length > bytesMax || count >= COUNT_MAX;
    if (tooMuch) return;
    if (used + length > bytes.length) {
      const larger = Buffer.alloc(Math.max(bytes.length * 2, used + length));
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    if (count === ends.length) {
      const longer = new Uint32Array(ends.length * 2);
      longer.set(ends);
      ends = longer;
    }
    used += bytes.write(text, used);
    ends[count] = used;
    count += 1;
  }

  const tokens = createMarkupTokens(itemTexts("si", keep));
  return {
    push: (text) => tokens.push(text),
    isTooMuch: () => tooMuch || tokens.isBroken(),
    strings: () => ({
      at(index) {
        if (!(index >= 0 && index < count)) return "";
        return bytes.toString("utf8", ends[index - 1] ?? 0, ends[index] ?? 0);
      },
    }),
  };
}

/** Gathers the text of each element of a name, whose runs stand in `t`; how a name is pronounced is no part of it. */
function itemTexts(name: string, keep: (text: string) => void): Parameters<typeof createMarkupTokens>[0] {
  let text = "";
  let isText = false;
  let isSound = false;
  return {
    open(opened) {
      if (opened === name) text = "";
      else if (opened === "t") isText = true;
      else if (opened === "rPh") isSound = true;
    },
    text(written) {
      if (isText && !isSound) text += written;
    },
    close(closed) {
      if (closed === name) keep(officeText(text));
      else if (closed === "t") isText = false;
      else if (closed === "rPh") isSound = false;
    },
  };
}

/** The text of a cell: its entities, and the characters that XML cannot hold (`_x000D_`, ECMA-376 part 1, 22.9.2.19). */
export function officeText(written: string): string {
  const text = resolveEntities(written);
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
