import { describe, expect, it } from "vitest";
import { defineFormat } from "@/lib/intake/define-format";
import type { Format } from "@/lib/intake/format";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import type { ColumnMapping, MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { createRecordReader, type RecordReader } from "@/lib/intake/row/read-record";

const COLUMNS: MappedColumns = {
  callerId: { from: ["from"] },
  callee: { from: ["to"] },
  startedAt: { from: ["start"] },
  answeredAt: { from: ["answer"] },
  endedAt: { from: ["end"] },
  durationMs: { from: ["talk"] },
  sipCode: { from: ["code"] },
  sipPhrase: { from: ["phrase"] },
};
const HEADER = ["from", "to", "start", "answer", "end", "talk", "code", "phrase", "note"];

function reader(change: Partial<ColumnMapping> = {}, format: Format = GENERIC): RecordReader {
  const mapping = {
    formatId: format.id,
    columns: COLUMNS,
    timeZone: null,
    country: null,
    dateOrder: null,
    anchor: null,
    ...change,
  };
  return createRecordReader(format, mapping, { header: HEADER, timeZone: "UTC", country: "US" });
}

const CALL = [
  "+13125550101",
  "+14155550100",
  "2026-04-02 10:00:00",
  "",
  "2026-04-02 10:00:01",
  "0",
  "603",
  "Decline",
  "",
];

function attemptOf(cells: readonly string[], from = reader()) {
  const read = from.read(cells, 2);
  return read.type === "leg" ? read.attempt : null;
}

function change(at: number, value: string): string[] {
  return CALL.map((cell, index) => (index === at ? value : cell));
}

describe("width", () => {
  it.each([
    ["a row of the header's width", CALL, "leg"],
    ["a short row whose mapped columns are all there", CALL.slice(0, 8), "leg"],
    ["a short row that ends before a mapped column", CALL.slice(0, 7), "ragged_row"],
    ["empty cells behind the last column", [...CALL, "", ""], "leg"],
    ["values behind the last column", [...CALL, "", "x"], "ragged_row"],
    ["a total wider than the header", ["Total", "", "", "", "", "9", "", "", "", "", "x"], "totals_row"],
  ])("%s", (_case, cells, expected) => {
    const read = reader().read(cells, 2);
    const told = read.type === "leg" ? "leg" : read.type === "skip" ? read.reason : read.refusal.reason;
    expect(told).toBe(expected);
  });
});

describe("talk time", () => {
  const answered = (answer: string, end: string, talk: string) =>
    attemptOf([...CALL.slice(0, 3), answer, end, talk, "200", "OK", ""]);
  it.each([
    ["answer to end, not billed seconds rounded up", "2026-04-02 10:00:05", "2026-04-02 10:00:36", "36", 31_000],
    ["billed where the clock has minutes only", "2026-04-02 10:00", "2026-04-02 10:01", "31", 31_000],
    ["billed where there is no end", "2026-04-02 10:00:05", "", "31", 31_000],
    ["measured where nothing was billed", "2026-04-02 10:00:05", "2026-04-02 10:00:36", "", 31_000],
    ["billed where the end lies before the answer", "2026-04-02 10:00:36", "2026-04-02 10:00:05", "31", 31_000],
  ])("is %s", (_case, answer, end, talk, expected) => {
    expect(answered(answer, end, talk)?.signal.durationMs).toBe(expected);
  });

  it.each(["", "0", "0000-00-00 00:00:00", "1970-01-01 00:00:00", "-1", "NULL"])(
    "an answer at %j is none",
    (answer) => {
      expect(answered(answer, "", "0")?.signal.answered).toBe(false);
    },
  );
});

it("takes the whole time of a call that was over at once for its delay, and of no longer one", () => {
  expect(attemptOf(CALL)?.signal.pddMs).toBe(1000);
  expect(attemptOf(change(4, "2026-04-02 10:00:09"))?.signal.pddMs).toBeNull();
  expect(attemptOf(change(4, ""))?.signal.pddMs).toBeNull();
});

describe("codes and phrases", () => {
  it.each([
    ["603 Network Blocked", "", { sip: 603, phrase: "Network Blocked" }],
    ["sip:603", "603 Decline", { sip: 603, phrase: "Decline" }],
    ["21", "", { sip: null, q850: 21 }],
    ["0", "", { sip: null, q850: null }],
    [
      "603",
      'SIP;cause=603;text="v=analytics1"',
      { sip: 603, phrase: null, reason: 'SIP;cause=603;text="v=analytics1"' },
    ],
  ])("%j with %j", (code, phrase, expected) => {
    expect(attemptOf([...CALL.slice(0, 6), code, phrase, ""])?.signal).toMatchObject(expected);
  });
});

describe("zones and countries", () => {
  it("come from the mapping before the options, and from the format before both", () => {
    expect(attemptOf(CALL)?.startedAtMs).toBe(Date.UTC(2026, 3, 2, 10));
    expect(attemptOf(CALL, reader({ timeZone: "America/Chicago" }))?.startedAtMs).toBe(Date.UTC(2026, 3, 2, 15));
    const inUtc = defineFormat({ ...GENERIC, time: { zone: "utc", dateOrder: null } });
    expect(attemptOf(CALL, reader({ timeZone: "America/Chicago" }, inUtc))?.startedAtMs).toBe(Date.UTC(2026, 3, 2, 10));
    const spanish = change(0, "912 345 678");
    expect(attemptOf(spanish, reader({ country: "ES" }))?.callerId).toBe("+34912345678");
  });

  it("throws at once for a zone that does not exist", () => {
    expect(() => reader({ timeZone: "Mars/Olympus" })).toThrow(RangeError);
  });
});

describe("numbers inside a telephone system", () => {
  const pbx = reader({}, defineFormat({ ...GENERIC, hasExtensions: true, dialsNine: true }));
  const told = (from: string, to: string) => {
    const read = pbx.read([from, to, ...CALL.slice(2)], 2);
    return read.type === "leg" ? read.attempt?.callee : read.type === "skip" ? read.reason : read.refusal.reason;
  };
  it.each([
    ["1001", "1002", "internal"],
    ["1001", "*97", "internal"],
    ["+14155550100", "1002", "inbound"],
    ["+14155550100", "s", "inbound"],
    ["agent", "sip:lobby@pbx.example.com", "internal"],
    ["1001", "914155550100", "+14155550100"],
    ["1001", "14155550100", "+14155550100"],
    ["1001", "+919155550100", "+919155550100"],
  ])("%s to %s: %s", (from, to, expected) => {
    expect(told(from, to)).toBe(expected);
  });
});

it("falls back to the next column where the first holds no number", () => {
  const columns = { ...COLUMNS, callerId: { from: ["note", "from"] } };
  expect(attemptOf(change(8, "Sales desk"), reader({ columns }))?.callerId).toBe("+13125550101");
  const read = reader({ columns }).read(change(8, "Sales desk").with(0, "nobody in"), 2);
  expect(read).toMatchObject({
    type: "refused",
    refusal: { field: "callerId", reason: "not_a_phone_number", value: "Sales desk" },
  });
});
