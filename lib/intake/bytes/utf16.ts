/** Turns UTF-16 bytes, cut anywhere, into UTF-8 bytes. */
export interface Utf16Transcoder {
  /** The UTF-8 form of what is complete so far; half a character waits for the next call. */
  push(bytes: Uint8Array): Buffer;
  /** What is left; half a character becomes U+FFFD. */
  end(): Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Begins a transcoding. A lone surrogate becomes U+FFFD; nothing throws. */
export function createUtf16Transcoder(byteOrder: "le" | "be"): Utf16Transcoder {
  let half: Buffer = NOTHING;

  function push(bytes: Uint8Array): Buffer {
    const input = Buffer.concat([half, bytes]);
    let end = input.length - (input.length % 2);
    if (end >= 2 && isHighSurrogate(unitAt(input, end - 2))) end -= 2;
    half = Buffer.from(input.subarray(end));
    const units = input.subarray(0, end);
    return Buffer.from((byteOrder === "le" ? units : units.swap16()).toString("utf16le"), "utf8");
  }

  function unitAt(input: Buffer, at: number): number {
    return byteOrder === "le" ? input.readUInt16LE(at) : input.readUInt16BE(at);
  }

  function end(): Buffer {
    const cut = half.length > 0;
    half = NOTHING;
    return cut ? Buffer.from("\uFFFD", "utf8") : NOTHING;
  }

  return { push, end };
}

/** How many bytes `utf8` takes when it is written in UTF-16, without a byte order mark. */
export function utf16ByteLength(utf8: Buffer): number {
  let units = 0;
  for (const byte of utf8) {
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units * 2;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
