const LF = 10;
const CR = 13;
/** Bytes of a line that are held back until it ends; of a longer one the parts are turned one by one. */
const LINE_BYTES_MAX = 1024 * 1024;
/** What switches to two bytes a character, and back (ISO-2022-JP, RFC 1468). */
const SHIFTED = /\p{Cc}\$[@B](?:[!-~]{2})+\p{Cc}\([BJ]/u;
const NOTHING = Buffer.alloc(0);

/** Whether a text of bytes below 128 switches to Japanese characters and back. */
export function isIso2022Jp(head: Buffer): boolean {
  return head.includes(0x1b) && SHIFTED.test(head.toString("latin1"));
}

/** A line that was turned into UTF-8: its bytes in both. */
interface TurnedLine {
  utf8: number;
  readonly source: number;
}

/** Where the line behind the one that begins at `from` does; 0 while that may not be known. */
function lineEnd(bytes: Buffer, from: number): number {
  // Byte by byte: to look for each sign by itself would read all that follows anew for every line where one never comes.
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  const isSplit = bytes[at] === CR && at + 1 === bytes.length;
  if (at === bytes.length || isSplit) return 0;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

/**
 * Begins to turn ISO-2022-JP into UTF-8, line by line: each of them begins in ASCII, so that reading may be taken up at any.
 * How many bytes a line had is remembered until it is asked for, in the order of the lines.
 */
export function createIso2022JpTranscoder() {
  const decoder = new TextDecoder("iso-2022-jp");
  const lines: TurnedLine[] = [];
  let rest: Buffer = NOTHING;

  const turn = (line: Buffer): Buffer => {
    const utf8 = Buffer.from(decoder.decode(line), "utf8");
    lines.push({ utf8: utf8.length, source: line.length });
    return utf8;
  };

  const end = (): Buffer => {
    const last = rest.length === 0 ? NOTHING : turn(rest);
    rest = NOTHING;
    return last;
  };

  return {
    push(bytes: Uint8Array): Buffer {
      const input = Buffer.concat([rest, bytes]);
      const turned: Buffer[] = [];
      let at = 0;
      for (let next = lineEnd(input, at); next > 0; next = lineEnd(input, at)) {
        turned.push(turn(input.subarray(at, next)));
        at = next;
      }
      rest = input.subarray(at);
      if (rest.length > LINE_BYTES_MAX) turned.push(end());
      return Buffer.concat(turned);
    },
    end,
    sourceBytes(_utf8: Buffer, count: number): number {
      let left = count;
      let source = 0;
      for (let line = lines[0]; line !== undefined && line.utf8 <= left; line = lines[0]) {
        left -= line.utf8;
        source += line.source;
        lines.shift();
      }
      // A line is used up with its end.
      if (lines[0] !== undefined) lines[0].utf8 -= left;
      return source;
    },
  };
}
