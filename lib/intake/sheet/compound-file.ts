/** A stream of a compound file, or why there is none. */
export type CompoundStream = Buffer | "missing" | "broken";

/** Reads streams out of a compound file: the files within a file that Office wrote until 2003. */
export interface CompoundFile {
  /** @param names of which the first that stands in the file is read, whatever the case of its letters */
  stream(...names: readonly string[]): CompoundStream;
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SHIFT = 6;
/** Streams below this size lie in sectors of 64 bytes, within a stream of the root. */
const MINI_BELOW = 4096;
/** The largest number of a sector; those above are marks of an end (MS-CFB 2.1). */
const SECTOR_MAX = 0xfffffffa;
const END = 0xfffffffe;
const DIFAT_IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file (MS-CFB 2.2 to 2.6). @param file all of it @returns null where it is none, or its lists are broken */
export function openCompoundFile(file: Buffer): CompoundFile | null {
  if (file.length < HEADER_BYTES) return null;
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new Sectors(file, shift);
  const fat = sectors.table(fatSectors(sectors));
  const directory = fat === null ? null : sectors.chain(fat, file.readUInt32LE(48));
  if (fat === null || directory === null) return null;
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === ROOT);
  const small = root === undefined ? null : sectors.chain(fat, root.start);
  const smallChains = sectors.chain(fat, file.readUInt32LE(60));
  return {
    stream(...names) {
      const wanted = names.map((name) => name.toLowerCase());
      const entry = wanted.flatMap((name) => entries.filter((one) => one.type === STREAM && one.name === name))[0];
      if (entry === undefined) return "missing";
      const bytes =
        entry.size >= MINI_BELOW
          ? sectors.chain(fat, entry.start)
          : small !== null && smallChains !== null
            ? new Sectors(small, MINI_SHIFT, 0).chain(numbersOf(smallChains), entry.start)
            : null;
      return bytes === null || bytes.length < entry.size ? "broken" : bytes.subarray(0, entry.size);
    },
  };
}

/** The pieces of one size that a file is made of. */
class Sectors {
  readonly #bytes: Buffer;
  readonly #shift: number;
  readonly #before: number;

  /** @param shift logarithm of a sector's bytes @param before sectors that the header takes */
  constructor(bytes: Buffer, shift: number, before = 1) {
    this.#bytes = bytes;
    this.#shift = shift;
    this.#before = before;
  }

  /** A header, which comes first, and the bytes of a sector; the last one of a file may be cut. */
  at(sector: number): Buffer {
    const start = (sector + this.#before) * 2 ** this.#shift;
    return this.#bytes.subarray(start, start + 2 ** this.#shift);
  }

  header(): Buffer {
    return this.#bytes.subarray(0, HEADER_BYTES);
  }

  count(): number {
    return this.#bytes.length >> this.#shift;
  }

  /** All sectors of a chain, one behind the other; null where it leads out of the file, or round in a circle. */
  chain(next: Uint32Array, start: number): Buffer | null {
    const found: Buffer[] = [];
    for (let sector = start; sector <= SECTOR_MAX; sector = next[sector] ?? END) {
      const bytes = this.at(sector);
      if (bytes.length === 0 || found.length > next.length) return null;
      found.push(bytes);
    }
    return Buffer.concat(found);
  }

  /** The numbers that stand in sectors, one behind the other. */
  table(sectors: readonly number[] | null): Uint32Array | null {
    return sectors === null ? null : numbersOf(Buffer.concat(sectors.map((sector) => this.at(sector))));
  }
}

/** The sectors in which it stands which sector follows which (MS-CFB 2.5): the first 109 in the header, others in a chain. */
function fatSectors(sectors: Sectors): readonly number[] | null {
  const header = sectors.header();
  const count = Math.min(header.readUInt32LE(44), sectors.count());
  const found = [...numbersOf(header.subarray(76, 76 + DIFAT_IN_HEADER * 4))];
  for (let next = header.readUInt32LE(68); next <= SECTOR_MAX && found.length < count; ) {
    const list = [...numbersOf(sectors.at(next))];
    if (list.length < 2) return null;
    next = list.pop() ?? END;
    found.push(...list);
  }
  return found.slice(0, count).filter((sector) => sector <= SECTOR_MAX);
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const entry = directory.subarray(at, at + ENTRY_BYTES);
    const name = entry.toString("utf16le", 0, Math.max(0, Math.min(entry.readUInt16LE(64), 64) - 2));
    const [type = 0] = entry.subarray(66);
    entries.push({ name: name.toLowerCase(), type, start: entry.readUInt32LE(116), size: entry.readUInt32LE(120) });
  }
  return entries;
}
