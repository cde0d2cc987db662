import { gzipSync } from "node:zlib";
import { type Chance, pick } from "@/scripts/crawl/chance";
import { oddText } from "@/scripts/crawl/odd-value";

/** The body of an upload, and how it calls itself. */
export interface OddFile {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier";
const TYPES = [
  ...["text/csv", "application/gzip", "application/zip", "application/json", "application/x-ndjson", "text/xml"],
  ...["application/octet-stream", "text/plain", "application/x-tar", "application/pdf", "odd", "multipart/form-data"],
  "multipart/form-data; boundary=x",
];

/** A file of calls: a few good ones, what pretends to be one, or what only looks like an archive. */
export function oddFile(chance: Chance): OddFile {
  const kinds: (() => OddFile["body"])[] = [
    () => someCalls(chance),
    () => gzip(someCalls(chance)),
    () => gzip("0".repeat(3_000_000)),
    () => bytes([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    () => bytes([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...Array.from({ length: 40 }, () => Math.floor(chance() * 256))]),
    () => bytes(Array.from({ length: 300 }, () => Math.floor(chance() * 256))),
    () => bytes([0xff, 0xfe, ...[...HEADER].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    () => `${HEADER}\n${Array.from({ length: 9 }, () => oddText(chance)).join(",")}\n"never closed`,
    () => `${"a,".repeat(3_000)}\n${"1,".repeat(3_000)}`,
    () => `{"callId":"1","callerId":${JSON.stringify(oddText(chance))}}\n{"callId":`,
    () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><cdr><callflow>&b;</callflow>`,
    () =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="../../x.csv"\r\n\r\n${someCalls(chance)}\r\n--x--`,
    () => '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nended',
    () => oddText(chance),
  ];
  return { body: (pick(kinds, chance) ?? (() => ""))(), type: pick(TYPES, chance) ?? "" };
}

/** A small file of calls, from caller IDs of the range for fiction, some of them blocked. */
export function someCalls(chance: Chance): string {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 9, 1 + Math.floor(chance() * 50), 15, index)).toISOString();
    const [sip, phrase] =
      pick(
        [
          [200, "OK"],
          [486, "Busy"],
          [608, "Rejected"],
          [603, "Decline"],
        ],
        chance,
      ) ?? [];
    const callerId = `+1312555010${Math.floor(chance() * 10)}`;
    return `${Math.floor(chance() * 1e9)},${callerId},+1212555${1_000 + index},${at},${sip === 200 ? 60_000 : 0},${sip},${phrase},,Carrier`;
  });
  return `${HEADER}\n${rows.join("\n")}\n`;
}

function gzip(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(text));
}

function bytes(all: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(all);
}
