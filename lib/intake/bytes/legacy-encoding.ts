import { FREQUENT_CHARACTERS } from "@/lib/intake/bytes/frequent-characters";
import type { LegacyEncoding } from "@/lib/intake/bytes/legacy-table";
import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

/** Bytes looked at, of lines with bytes beyond ASCII. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of characters that may be none at all: a few are broken in any file. */
const UNREADABLE_MAX = 0.01;
/** How much better the next best encoding must be matched. */
const LEAD_MIN = 1.3;
/** Languages of the encodings that Windows-1252 may be taken for, and their letters beyond ASCII. */
const LATIN: readonly (readonly [LegacyEncoding | null, string])[] = [
  [null, "àâæçéèêëîïôœùûüÿ"],
  [null, "äöüß"],
  [null, "áéíóúüñ"],
  [null, "áâãàçéêíóôõúü"],
  [null, "àèéìíîòóùú"],
  [null, "åäöé"],
  [null, "æøåéöä"],
  [null, "àáèéëêïíòóöüç"],
  ["windows-1250", "ąćęłńóśźż"],
  ["windows-1250", "áčďéěíňóřšťúůýž"],
  ["windows-1250", "áäčďéíĺľňóôŕšťúýž"],
  ["windows-1250", "áéíóöőúüű"],
  ["windows-1250", "čćđšž"],
  ["windows-1250", "ăâîşţ"],
  ["windows-1254", "âçğıİîöşüû"],
  [null, "áéíóúýðþæö"],
];
/** How many words, and what share of them, one language must have whole; and how much more than any of Windows-1252. */
const KNOWN_MIN = 3;
const WORDS_MIN = 0.85;
const WORDS_MORE = 0.15;
/** Fewest bytes beyond ASCII in a word of another script; they are half of it, or three stand in a row. */
const FOREIGN_MIN = 3;

/**
 * Tells in which encoding text is written that is no UTF-8, by the characters and words that come out of it.
 * @param head the first bytes of a file
 * @param atEnd whether they are all there is; otherwise the last line may be cut and does not count
 * @returns null where no encoding is told from the others by far: what is ASCII is right all the same
 */
export function sniffLegacyEncoding(head: Buffer, atEnd: boolean): LegacyEncoding | null {
  const sample = foreignLines(head, atEnd);
  const words = new Set(sample.toString("latin1").match(WORD_BYTES));
  if (words.size === 0) return null;
  const bytes = Buffer.from([...words].join("\n"), "latin1");
  const foreign = [...words].filter(isForeign).length;
  return foreign * 2 >= words.size ? byCharacters(bytes) : byAlphabet(bytes);
}

/** Whether no language of Latin letters has the word. */
function isForeign(word: string): boolean {
  const high = [...word].filter((byte) => byte > "~").length;
  return high >= FOREIGN_MIN && (high * 2 >= word.length || /[\x80-\xff]{3}/.test(word));
}

/** Words with bytes beyond ASCII; halves of characters may be ASCII letters and signs, but hardly any delimiter. */
const WORD_BYTES = /(?:[A-Za-z]*[\x80-\xff][@-~]?)+[A-Za-z]*/g;

/** Lines that are no UTF-8; none where many of the lines beyond ASCII are. */
function foreignLines(head: Buffer, atEnd: boolean): Buffer {
  const foreign: Buffer[] = [];
  let bytes = 0;
  let utf8 = 0;
  for (let at = 0; at < head.length && bytes < SAMPLE_BYTES; ) {
    const lf = head.indexOf(0x0a, at);
    if (lf < 0 && !atEnd && at > 0) break;
    const line = head.subarray(at, lf < 0 ? head.length : lf);
    at = lf < 0 ? head.length : lf + 1;
    const text = line.toString("utf8");
    if (text.includes("\uFFFD")) {
      foreign.push(line);
      bytes += line.length;
    } else if (text.length < line.length) utf8 += 1;
  }
  return utf8 * 4 > foreign.length ? Buffer.alloc(0) : Buffer.concat(foreign.flatMap((line) => [line, LINE_END]));
}

const LINE_END = Buffer.from("\n");

/** The encoding of another script whose common characters come out most. */
function byCharacters(bytes: Buffer): LegacyEncoding | null {
  const scored = FREQUENT_CHARACTERS.map(({ encoding, common, share }) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const words = text.split(BETWEEN_FOREIGN).map((word) => [...word]);
    const count = words.reduce((sum, { length }) => sum + length, 0);
    const unreadable = words.flat().filter((one) => UNREADABLE.test(one)).length;
    const known = words.reduce((sum, word) => sum + commonIn(word, common), 0);
    const isTooLittle = text.length === bytes.length ? count < LETTERS_MIN : count === 0;
    return { encoding, text, score: isTooLittle || unreadable > count * UNREADABLE_MAX ? 0 : known / count / share };
  });
  const [first, ...others] = scored.sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < 1) return null;
  // Wide digits stand in one place in several encodings.
  const second = others.find(({ text }) => text !== first.text);
  return first.score >= (second?.score ?? 0) * LEAD_MIN ? first.encoding : null;
}

/** In an encoding of one byte each, four letters look like those of several languages. */
const LETTERS_MIN = 5;
const BETWEEN_FOREIGN = /[ -~\s]+/;
/** Characters that no text has: an encoding in which they come out is another one. */
const UNREADABLE = /[\uFFFD\p{Cc}\p{Co}\p{Cn}]/u;
/** What a common letter counts for in a word of capitals, which in the wrong encoding small letters are. */
const CAPITAL = 0.95;

/** How many characters of a word are common ones: capitals only at its beginning, or where it has nothing else. */
function commonIn(word: readonly string[], common: ReadonlySet<string>): number {
  const areCapitals = word.every((one) => one !== one.toLowerCase());
  return word.reduce((sum, one, at) => {
    const small = one.toLowerCase();
    if (!common.has(small)) return sum;
    if (one === small || (at === 0 && !areCapitals)) return sum + 1;
    return areCapitals ? sum + CAPITAL : sum;
  }, 0);
}

/** The encoding of Latin letters in which one language has nearly all words; null for Windows-1252. */
function byAlphabet(bytes: Buffer): LegacyEncoding | null {
  const scored = LATIN.map(([encoding, letters]) => {
    const written =
      encoding === null ? decodeWindows1252(bytes.toString("latin1")) : new TextDecoder(encoding).decode(bytes);
    const words = written
      .toLowerCase()
      .split(BETWEEN_WORDS)
      .filter((word) => /\p{L}/u.test(word) && !IS_ASCII.test(word));
    const known = words.filter((word) => [...word].every((one) => one < "\x7f" || letters.includes(one)));
    return { encoding, share: known.length < KNOWN_MIN ? 0 : known.length / words.length };
  });
  const western = Math.max(...scored.filter(({ encoding }) => encoding === null).map(({ share }) => share));
  const best = scored.reduce((leader, rival) => (rival.share > leader.share ? rival : leader));
  return best.share >= WORDS_MIN && best.share >= western + WORDS_MORE ? best.encoding : null;
}

const IS_ASCII = /^[ -~]*$/;
const BETWEEN_WORDS = /[\s\u00a0«»‘’“”–—…°€]+/;
