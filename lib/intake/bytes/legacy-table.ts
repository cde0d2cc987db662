/** Encodings of one script each, in which a byte beyond ASCII is a letter or the first half of one; labels of WHATWG. */
export type LegacyEncoding =
  | "windows-1250"
  | "windows-1251"
  | "windows-1253"
  | "windows-1254"
  | "windows-1255"
  | "windows-1256"
  | "windows-874"
  | "koi8-r"
  | "ibm866"
  | "iso-8859-5"
  | "shift_jis"
  | "euc-jp"
  | "euc-kr"
  | "gb18030"
  | "big5";

/** What bytes of an encoding mean, and how many of them a character takes. */
export interface LegacyTable {
  /**
   * The character that begins at `at`, as its code point times eight plus its bytes; U+FFFD of one byte where none does, 0
   * where its end is not there yet.
   */
  characterAt(bytes: Uint8Array, at: number): number;
  /** How many bytes a character takes in the file. */
  bytesOf(codePoint: number): number;
}

const REPLACEMENT = 0xfffd;
const UNREADABLE = REPLACEMENT * 8 + 1;
/** Codes of two bytes are told from those of three by what stands before them. */
const SS3 = 0x8f;
const TRAIL_MIN = 0x30;
const tables = new Map<LegacyEncoding, LegacyTable>();

/** The table of an encoding, built when it is first asked for. */
export function legacyTable(encoding: LegacyEncoding): LegacyTable {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = buildTable(encoding);
  tables.set(encoding, table);
  return table;
}

/** The one character that each of the byte sequences stands for; 0 where it stands for none or for several. */
function decodeEach(encoding: LegacyEncoding, sequences: readonly (readonly number[])[]): Uint32Array {
  const text = new TextDecoder(encoding).decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, 0x0a])));
  const codes = text.split("\n").map((one) => {
    const [character, ...others] = one;
    const code = others.length === 0 ? (character?.codePointAt(0) ?? 0) : 0;
    return code === REPLACEMENT || (code >= 0x80 && code < 0xa0) ? 0 : code;
  });
  return Uint32Array.from(codes);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function buildTable(encoding: LegacyEncoding): LegacyTable {
  const high = range(0x80, 0xff);
  const one = decodeEach(
    encoding,
    high.map((byte) => [byte]),
  );
  const leads = high.filter((byte) => one[byte - 0x80] === 0);
  const pairs = leads.flatMap((lead) => range(TRAIL_MIN, 0xff).map((trail) => [lead, trail]));
  const two = byPair(pairs, decodeEach(encoding, pairs));
  // The Euro sign of Windows in GBK has a pair of its own in GB 18030: every character is to have one length.
  const doubles = new Set(two);
  for (const [index, code] of one.entries()) if (doubles.has(code)) one[index] = 0;
  const threes = encoding === "euc-jp" ? high.flatMap((lead) => high.map((trail) => [SS3, lead, trail])) : [];
  const three = byPair(
    threes.map((bytes) => bytes.slice(1)),
    decodeEach(encoding, threes),
  );
  const isLead = new Uint8Array(256);
  for (const [index, [lead = 0]] of pairs.entries())
    if (two[(lead << 8) | (pairs[index]?.[1] ?? 0)] !== 0) isLead[lead] = 1;
  if (threes.length > 0) isLead[SS3] = 1;
  const four = encoding === "gb18030" ? createFourByteReader() : null;
  const lengths = lengthsOf([one, two, three], four === null ? 2 : 4);

  const character = (code: number, length: number) => (code === 0 ? UNREADABLE : code * 8 + length);
  /** A character of three or four bytes, `trail` the second of them. */
  const longCharacterAt = (bytes: Uint8Array, at: number, trail: number): number => {
    if (bytes[at] === SS3 && three.length > 0 && trail >= 0x80)
      return at + 3 > bytes.length ? 0 : character(three[(trail << 8) | (bytes[at + 2] ?? 0)] ?? 0, 3);
    if (four !== null && trail >= TRAIL_MIN && trail <= 0x39)
      return at + 4 > bytes.length ? 0 : character(four(bytes, at), 4);
    return UNREADABLE;
  };

  return {
    characterAt(bytes, at) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) return lead * 8 + 1;
      const single = one[lead - 0x80] ?? 0;
      if (single !== 0) return single * 8 + 1;
      if (isLead[lead] === 0) return UNREADABLE;
      if (at + 1 >= bytes.length) return 0;
      const trail = bytes[at + 1] ?? 0;
      const double = two[(lead << 8) | trail] ?? 0;
      return double === 0 ? longCharacterAt(bytes, at, trail) : double * 8 + 2;
    },
    bytesOf: (codePoint) => (codePoint < 0x10000 ? (lengths[codePoint] ?? 1) : four === null ? 2 : 4),
  };
}

function byPair(pairs: readonly (readonly number[])[], codes: Uint32Array): Uint32Array {
  const table = new Uint32Array(pairs.length === 0 ? 0 : 65_536);
  for (const [index, [lead = 0, trail = 0]] of pairs.entries()) table[(lead << 8) | trail] = codes[index] ?? 0;
  return table;
}

/** Bytes of each character up to U+FFFF; where there are two ways, the shorter one. */
function lengthsOf(tables: readonly Uint32Array[], otherwise: number): Uint8Array {
  const lengths = new Uint8Array(65_536).fill(otherwise);
  lengths.fill(1, 0, 0x80);
  lengths[REPLACEMENT] = 1;
  for (const [index, table] of [...tables.entries()].reverse())
    for (const code of table) if (code > 0 && code < 0x10000) lengths[code] = index + 1;
  return lengths;
}

/** Reads characters of four bytes, of which the second and the fourth are digits; each of the few that occur once. */
function createFourByteReader(): (bytes: Uint8Array, at: number) => number {
  const decoder = new TextDecoder("gb18030");
  const known = new Map<number, number>();
  return (bytes, at) => {
    const four = bytes.subarray(at, at + 4);
    const [a = 0, b = 0, c = 0, d = 0] = four;
    const key = ((a * 256 + b) * 256 + c) * 256 + d;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [character = "", ...others] = decoder.decode(four);
    const code = others.length === 0 ? (character.codePointAt(0) ?? 0) : 0;
    known.set(key, code === REPLACEMENT ? 0 : code);
    return known.get(key) ?? 0;
  };
}
