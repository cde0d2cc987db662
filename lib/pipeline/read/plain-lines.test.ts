import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { createCsvScanner } from "@/lib/intake/csv/csv-scanner";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { createLegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { createPlainRowReader } from "@/lib/intake/plain/plain-row-reader";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import { type CallColumns, NOTHING } from "@/lib/ledger/call/call-columns";
import { CallEncoder } from "@/lib/ledger/call/call-encoder";
import { CallKeys } from "@/lib/ledger/call/call-key";
import { createClassifier } from "@/lib/outcome/classifier";
import { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { createJudge } from "@/lib/pipeline/read/judge-attempt";
import { PlainLines } from "@/lib/pipeline/read/plain-lines";
import type { SignalCounts } from "@/lib/pipeline/read/signal-counts";
import { keyedByteHash, keyedHash } from "@/lib/platform/keyed-hash";

const HEADER = "call_id,caller,callee,start_time,answer_time,end_time,duration,sip_code,reason,q850,carrier,direction";
const DIALECT: CsvDialect = { delimiter: ",", quote: '"', escape: "doubled", width: 12 };
const ORIGIN = {
  organizationId: "0192f0c4-7b1a-7c3e-8d2f-001122334455",
  importId: "0192f0c4-7b1a-7c3e-8d2f-00112233aabb",
};
/** Status words in the place of codes and answer times, beside seconds that may be those of ringing. */
const WORDS_HEADER = "call_id,caller,callee,start_time,note,end_time,duration,status,reason,q850,carrier,direction";
const recognise = createFormatRecogniser(FORMATS, GENERIC);
/** The same columns, of which the start and the end are told in UTC. */
const UTC_HEADER = HEADER.replace("start_time", "Start Time (UTC)").replace("end_time", "end_time_utc");
/** The start and the id of both sides of a switch, of which the second stands in for the first. */
const SIDES_HEADER =
  "Egress Call ID,caller,callee,Egress Start Time,Ingress Start Time,end_time,duration,sip_code,Ingress Call ID,q850,carrier,direction";
const CALL = [
  "a-1",
  "+13125550100",
  "12125550123",
  "2026-11-03 10:00:00",
  "",
  "2026-11-03 10:00:09",
  "0",
  "486",
  "",
  "17",
  "Coast",
  "",
];
const SIDES_CALL = CALL.with(4, "2026-11-03 09:59:59").with(8, "b-1");

/** Everything that becomes of a file, read with or without the way for plain lines. */
function read(text: string, isPlain: boolean, header = HEADER) {
  const sample = header.split(",");
  const call = header === SIDES_HEADER ? SIDES_CALL : CALL;
  const { format, mapping } = recognise({ kind: "rows", rows: [sample, call], lines: [1, 2] });
  const options = { header: sample, timeZone: "America/New_York", country: "US" };
  const keys = new CallKeys("source", Buffer.alloc(16, 7));
  const judge = createJudge(keys, createClassifier(), keyedHash("key"));
  const signals: SignalCounts = {};
  const chunk = new ImportChunk((assembled) => judge.judge(assembled), signals);
  const plain = createPlainRowReader({ format, mapping, dialect: DIALECT, encoding: "utf-8", options });
  if (plain === null) throw new Error("the format has plain rows");
  const judging = { keys, judge, hash: keyedByteHash("key") };
  const reader = createRecordReader(format, mapping, options);
  const table = { header: sample, headerLine: 1, delimiter: ",", section: reader.section };
  const lines = new PlainLines(plain, judging, () => chunk, table);
  const scanner = createCsvScanner(DIALECT, "utf-8", FILE_START, isPlain ? lines : null);
  const assembler = createLegAssembler(format.legs);
  const take = (batch: ReturnType<typeof scanner.end>) => {
    for (const [index, row] of batch.rows.entries()) {
      const line = batch.lines[index] ?? 0;
      if (line <= 1) continue;
      const record = reader.read(row, line);
      if (record.type === "leg") chunk.take(assembler.push(record));
      else if (record.type === "skip") chunk.skip(record);
      else chunk.refuse(record.refusal);
    }
    for (const broken of batch.broken) chunk.break(broken);
  };
  take(scanner.push(Buffer.from(`${header}\n${text}`)));
  do take(scanner.end());
  while (scanner.hasMore());
  chunk.close();
  return { told: tell(chunk, signals), taken: lines.taken };
}

function tell(chunk: ImportChunk, signals: SignalCounts) {
  return {
    calls: rowsOf(chunk.calls),
    startsMs: [...chunk.calls.startedAtMs.subarray(0, chunk.calls.size)].sort((a, b) => a - b),
    talkMs: [...chunk.calls.talkMs.subarray(0, chunk.calls.size)].sort((a, b) => a - b),
    keys: [...chunk.calls.callKey.subarray(0, chunk.calls.size)].sort((a, b) => a - b),
    numbers: numbersOf(chunk.calls),
    skipped: Object.fromEntries([...chunk.skipped].sort()),
    refusals: chunk.refusals.toSorted((a, b) => a.line - b.line),
    signals: Object.fromEntries(Object.entries(signals).sort()),
    counts: chunk.counts(0),
    span: chunk.span,
  };
}

/** The calls as they would be stored, by the order of their lines. */
function rowsOf(calls: CallColumns): string[] {
  const encoder = new CallEncoder(ORIGIN);
  const places = Array.from({ length: calls.size }, (_, at) => at);
  return places
    .sort((a, b) => (calls.line[a] ?? 0) - (calls.line[b] ?? 0))
    .map((place) => {
      const copy = new BinaryCopy();
      encoder.write(copy, calls, Uint32Array.of(place));
      return Buffer.from(copy.finish()).toString("latin1");
    });
}

/** The called numbers as they are compared with each other, by the order of their lines. */
function numbersOf({ callee, line, size }: CallColumns): number[] {
  const places = Array.from({ length: size }, (_, at) => at);
  return places.sort((a, b) => (line[a] ?? 0) - (line[b] ?? 0)).map((at) => callee[at] ?? -1);
}

const row = (changes: Readonly<Record<number, string>> = {}) => CALL.map((cell, at) => changes[at] ?? cell).join(",");

/** Cells that files hold, the plain and the odd. */
const CELLS: readonly (readonly string[])[] = [
  [
    "a-1",
    "1.23457E+12",
    "7+12",
    "",
    '"a,2"',
    "null",
    "-",
    "--",
    "?",
    ".5",
    "#N/A",
    "\u2014",
    "'x",
    '"a""b"',
    " a ",
    "é",
    "n1",
    "#",
  ],
  [
    "+13125550100",
    "3125550101",
    "anonymous",
    "",
    "1.31256E+10",
    '"Ada" <+13125550102>',
    "100",
    "see notes",
    "+441632960001",
  ],
  [
    "12125550123",
    "+12125550123",
    "2125550124",
    "912125550125",
    "+442079460001",
    "0",
    "911",
    "",
    "x",
    '"12125550126"',
    "+1212555012",
  ],
  [
    "2026-11-03 10:00:00",
    "2026-11-03T10:00:01Z",
    "2026-11-03 10:00:02.5",
    "2026-11-01 01:30:00",
    "2026-03-08 02:30:00",
    "1762164000",
    "",
    "yesterday",
    "2026-13-01 00:00:00",
    "2026-11-03 10:00:60",
    "11/13/2026 10:00",
    "start_time",
  ],
  ["", "2026-11-03 10:00:05", "0000-00-00 00:00:00", "1970-01-01 00:00:00", "never", "Not answered", "--", "00:00:00"],
  ["2026-11-03 10:00:09", "", "2026-11-03 09:00:00", "2026-11-03 10:00:01"],
  ["0", "12", "", "1:05", "4.5", "-1", "12 sec.", "99999999"],
  [
    "486",
    "603",
    "607",
    "608",
    "200",
    "",
    "603 Decline",
    "sip:487",
    "Rejected",
    "Besetzt",
    "gone fishing",
    "Decline (603)",
    "x",
    "21",
    "No Answer",
    "Completed",
  ],
  [
    "",
    "Q.850;cause=16",
    '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/case"";location=RLN"',
    '"Q.850;cause=17;text=""User busy"""',
    '"open',
    "SIP;cause=608",
    "User Busy",
    "SIP;cause=603;text=to 212/555/0123",
  ],
  ["17", "", "21", "CALL_REJECTED", "0", "603", "Invalid Number"],
  [
    "Coast",
    "",
    "NULL",
    "Télé",
    '"A, B"',
    "\u0000x",
    "\ufeffy",
    "to 12125550123",
    "1212\u00005550123",
    "+1 (212) 555-0123",
    "198.51.100.25",
    "212\u00b7555 / \uff10123",
    `${"x".repeat(199)}📞tail`,
    "long".repeat(700),
  ],
  ["", "outbound", "inbound", "internal", "sideways"],
];

describe("plain lines", () => {
  it("are taken where they are calls or plainly none", () => {
    expect(
      read(`${row()}\n${row({ 11: "inbound" })}\r\n\n${row({ 2: "x" })}\n${row({ 10: '"A, B"' })}`, true).taken,
    ).toBe(3);
  });

  it("are calls of their own where a spreadsheet rounded their ids to one", () => {
    const text = `${row({ 0: "1.23457E+12" })}\n${row({ 0: "1.23457E+12", 2: "12125550124" })}\n`;
    const { told, taken } = read(text, true);
    expect(taken).toBe(2);
    expect(new Set(told.keys).size).toBe(2);
  });

  it("keep no called number in a name, and are taken where it is another number", () => {
    const text = `${row({ 10: "to 12125550123" })}\n${row({ 10: "to 12125550124" })}\n`;
    const { told, taken } = read(text, true);
    expect(taken).toBe(1);
    expect(told.calls[0]).toContain("to [callee]");
    expect(told.calls[1]).toContain("to 12125550124");
  });

  it("keep no called number in a header that another call has word by word", () => {
    const header = "SIP;cause=603;text=to 212/555/0123";
    const calls = ["12125550124", "12125550123"].map((callee) => row({ 2: callee, 7: "603", 8: header }));
    const { told, taken } = read(`${calls.join("\n")}\n`, true);
    expect(taken).toBe(1);
    expect(told.calls[0]).toContain("text=to 212/555/0123");
    expect(told.calls[1]).toContain("text=to [callee]");
  });

  it.each(CELLS.flatMap((cells, at) => cells.map((cell) => [HEADER.split(",")[at], cell, at] as const)))(
    "become what the general reader makes of them: %s %j",
    (_name, cell, at) => {
      const text = `${row()}\n${row({ [at]: cell })}\n${row({ 0: "z-9" })}\n`;
      expect(read(text, true).told).toEqual(read(text, false).told);
      expect(read(text, true, UTC_HEADER).told).toEqual(read(text, false, UTC_HEADER).told);
      expect(read(text, true, WORDS_HEADER).told).toEqual(read(text, false, WORDS_HEADER).told);
    },
  );

  it.each([true, false])(
    "count no seconds of ringing as talk where their own word says that nobody answered: %s",
    (isPlain) => {
      const byHeader = (header: string) => read(`${row({ 6: "20", 7: "No Answer", 9: "" })}\n`, isPlain, header).told;
      const [rang, talked] = [byHeader(HEADER), byHeader(HEADER.replace("duration", "talk_time"))];
      expect(rang.talkMs).toEqual([NOTHING]);
      expect(talked.talkMs).toEqual([20_000]);
    },
  );

  it.each([true, false])(
    "begin when they say where the header says UTC, whatever the zone of the file: %s",
    (isPlain) => {
      expect(read(row(), isPlain, UTC_HEADER).told.startsMs).toEqual([Date.UTC(2026, 10, 3, 10)]);
      expect(read(row(), isPlain).told.startsMs).toEqual([Date.UTC(2026, 10, 3, 15)]);
    },
  );

  it.each([true, false])("begin when the other side says where the first is empty, plain: %s", (isPlain) => {
    const sides = row({ 4: "2026-11-03 09:59:59", 8: "b-1" });
    const unrouted = row({ 0: "", 3: "", 4: "2026-11-03 10:01:00", 8: "b-2" });
    const { told, taken } = read(`${sides}\n${unrouted}\n`, isPlain, SIDES_HEADER);
    expect(told.startsMs).toEqual([Date.UTC(2026, 10, 3, 15), Date.UTC(2026, 10, 3, 15, 1)]);
    expect(taken).toBe(isPlain ? 1 : 0);
  });

  it("become what the general reader makes of them, whatever stands among them", () => {
    const cell = (at: number) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constant(CALL[at] ?? "") },
        fc.constantFrom(...(CELLS[at] ?? [""])),
        fc.string({ maxLength: 6 }),
      );
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.tuple(...CALL.map((_, at) => cell(at))).map((cells) => cells.join(",")) },
      fc.constantFrom("", "# a comment", HEADER, "Total,,,,,,,,,,,", "a,b", '"', row().concat(",more"), "\r"),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    const end = fc.constantFrom("\n", "\n", "\r\n", "\r");
    const file = fc.array(fc.tuple(line, end), { maxLength: 12 });
    fc.assert(
      fc.property(file, fc.constantFrom(HEADER, UTC_HEADER, WORDS_HEADER, SIDES_HEADER), (lines, header) => {
        const text = lines.map(([content, lineEnd]) => content + lineEnd).join("");
        expect(read(text, true, header).told).toEqual(read(text, false, header).told);
      }),
      { numRuns: 200 },
    );
  });
});

describe("lines below a title or another header", () => {
  const row = (id: string) => `${CALL.with(0, id).join(",")}\n`;
  const undirected = HEADER.replace("direction", "note_2");

  it.each([
    ["Incoming Calls\n", undirected, { comment: 1, inbound: 2 }],
    ['"Incoming Calls"\n', undirected, { comment: 1, inbound: 2 }],
    ["Incoming Calls,,,,,,,,,,,\n", undirected, { comment: 1, inbound: 2 }],
    ["Incoming Calls\n", HEADER, {}],
    [`${HEADER.split(",").toReversed().join(",")}\n`, HEADER, {}],
    [`"${HEADER.split(",").toReversed().join('","')}"\n`, undirected, {}],
  ])("are read as the general reader does: %j", (title, header, skipped) => {
    const text = `${row("a")}${row("b")}${title}${row("c")}${row("d")}`;
    const plain = read(text, true, header);
    expect(plain.told).toEqual(read(text, false, header).told);
    expect(plain.told.skipped).toEqual(skipped);
  });

  it("are taken again by none of the ways", () => {
    const text = `${row("a")}${row("b")}Incoming Calls\n${row("c").repeat(500)}Outgoing Calls\n${row("e")}`;
    const plain = read(text, true, undirected);
    expect([plain.taken, plain.told.skipped.inbound, plain.told.calls.length]).toEqual([2, 500, 3]);
  });
});
