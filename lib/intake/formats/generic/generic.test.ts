import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readSample, readTable } from "@/lib/testing/read-sample";

const text = readFileSync(path.join(import.meta.dirname, "generic.fixture.csv"), "utf8");
const sample = readTable(text, ",", { timeZone: "America/Chicago" });

it("proposes a column for every field of a table that nobody listed, below its preamble", () => {
  expect(sample.recognition).toMatchObject({ format: { id: "generic" }, confidence: "guess", headerLine: 4 });
  const columns = Object.entries(sample.recognition.mapping.columns).map(([field, { from }]) => [field, from[0]]);
  expect(Object.fromEntries(columns)).toEqual({
    callId: "call_id",
    callerId: "caller_id",
    callee: "called_number",
    startedAt: "start_time",
    durationMs: "duration",
    sipCode: "sip_code",
    sipPhrase: "sip_reason",
    reason: "reason",
    carrier: "carrier",
    campaign: "campaign",
    direction: "direction",
  });
});

it("reads numbers in every spelling, times on the local clock and the whole signal", () => {
  expect(sample.attempts.map(({ callId, callerId, callee }) => [callId, callerId, callee])).toEqual([
    ["g-1", "+13125550101", "+14155550160"],
    ["g-2", "+13125550102", "+14155550161"],
    ["g-3", "+13125550101", "+14155550162"],
  ]);
  expect(sample.attempts[2]).toMatchObject({
    startedAtMs: Date.UTC(2026, 3, 2, 20, 0, 9),
    carrier: "Northern Bell",
    campaign: "renewals",
    signal: { sip: 603, phrase: "Network Blocked", durationMs: 0 },
    line: 7,
  });
});

it("names what it left out and what it refused, and loses nothing", () => {
  expect(sample.skips.map(({ line, reason }) => [line, reason])).toEqual([
    [8, "inbound"],
    [9, "header_repeated"],
    [13, "blank"],
    [14, "comment"],
    [20, "totals_row"],
  ]);
  expect(sample.refusals.map(({ line, reason, field, value }) => [line, reason, field, value])).toEqual([
    [10, "scientific_notation", "callerId", "1.31256E+10"],
    [11, "nonexistent_local_time", "startedAt", "2026-03-08 02:30:00"],
    [12, "ragged_row", null, "6"],
    [15, "broken_date", "startedAt", "soon"],
    [16, "broken_duration", "durationMs", "long"],
    [17, "not_a_sip_code", "sipCode", "what"],
    [18, "unknown_direction", "direction", "sideways"],
    [19, "missing_value", "callerId", ""],
  ]);
  expect(sample.attempts.length + sample.skips.length + sample.refusals.length).toBe(sample.read);
});

it("keeps a refused record as it was written, but for the end of the dialled number", () => {
  expect(sample.refusals[0]?.raw).toBe(
    "g-5,1.31256E+10,+141555*****,2026-04-02 15:01:05,0,486,Busy Here,,Northern Bell,,outbound",
  );
});

it("needs no row below the header to propose the columns", () => {
  const header = text.split("\n")[3] ?? "";
  const empty = readTable(`${header}\n`, ",");
  expect(empty).toMatchObject({ read: 0, attempts: [], recognition: { confidence: "guess" } });
});

it("leaves a table without the numbers to a person", () => {
  const read = readTable("day,amount,currency\n2026-04-02,12,USD\n", ",");
  expect(read.recognition.confidence).toBe("none");
});

it("takes no seconds of ringing for talk where the answer time is missing", () => {
  const header = "call_id,from,to,start_time,answer_time,end_time";
  const rows = [
    "1,+13125550101,+14155550160,2026-10-01 10:00:00,2026-10-01 10:00:10,2026-10-01 10:00:40,40",
    "2,+13125550101,+14155550161,2026-10-01 10:01:00,,2026-10-01 10:01:30,30",
  ];
  const talkOf = (duration: string) =>
    readTable([`${header},${duration}`, ...rows, ""].join("\n"), ",").attempts.map(({ signal }) => signal.durationMs);
  expect(talkOf("duration")).toEqual([30_000, null]);
  expect(talkOf("billsec")).toEqual([30_000, 30_000]);
});

it("takes in a table that is full of blanks and dashes which no keyboard has", () => {
  const rows = ["12\u00a0mar. 2026\u202f10:00", "13\u00a0mar. 2026\u202f10:01"].map(
    (start, row) => `c-${row};+1\u00a0312\u00a0555\u00a00101;415\u2012555\u20110160;${start};1\u202f200;\u00a0603`,
  );
  const { attempts, recognition } = readTable(
    ["call_id;from;to;start_time;duration;sip_code", ...rows, ""].join("\n"),
    ";",
  );
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ callerId, callee, signal }) => [callerId, callee, signal.durationMs, signal.sip])).toEqual([
    ["+13125550101", "+14155550160", 1_200_000, 603],
    ["+13125550101", "+14155550160", 1_200_000, 603],
  ]);
});

it("tells the lines of a summary below a table from records, also where they are as wide as these", () => {
  const table = [
    "Caller ID,Called Number,Start Time,Duration,Result",
    "+13125550101,+14155550160,2026-10-01 10:00:00,65,Answered",
    "+13125550101,+14155550161,2026-10-01 10:01:00,0,No Answer",
    "Subtotal for +13125550101,,2 calls,00:01:05,",
    "+13125550102,+14155550162,2026-10-01 10:02:00,0,Busy",
    "+13125550102,+1415555",
    "",
    "Total calls:,3",
    "Answered,1",
    "Answer rate:,33.3%",
    "Average,,,00:00:21,",
    "Report generated on 2026-10-02 08:00:00",
  ];
  const { recognition, attempts, skips, refusals } = readTable([...table, ""].join("\n"), ",");
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ line }) => line)).toEqual([2, 3, 5]);
  expect(skips.map(({ reason }) => reason)).toEqual([
    "totals_row",
    "totals_row",
    "comment",
    "totals_row",
    "totals_row",
    "totals_row",
  ]);
  expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([[6, "ragged_row"]]);
});

it("reads extensions in brackets behind the names of people", () => {
  const { attempts } = readTable(
    [
      "Call Time,From,To,Direction,Status,Talking",
      "2026-10-01T10:00:00-05:00,Ann Lee (101),+14155550160,Outbound,Answered,00:01:05",
      "2026-10-01T10:01:00-05:00,Bob (Sales) Ray (102),+14155550161,Outbound,Unanswered,",
      "",
    ].join("\n"),
    ",",
  );
  expect(attempts.map(({ callerId }) => callerId)).toEqual(["101", "102"]);
});

it("knows the parties of systems that call them addresses or extensions", () => {
  const contact = { contactId: 1, contactStart: "2026-10-01T10:00:00Z", isOutbound: true, agentSeconds: 62 };
  const found = readSample({
    kind: "documents",
    documents: [{ ...contact, fromAddr: "3125550101", toAddr: "4155550160", totalDurationSeconds: 75 }],
  });
  expect(found.attempts).toMatchObject([
    { callerId: "+13125550101", callee: "+14155550160", signal: { durationMs: 62_000 } },
  ]);
  const table = readTable(
    [
      "id,start,answer,end,source_name,source_extension,source_internal_extension,destination_extension,call_direction,answered",
      "1,2026-10-01T10:00:00+00:00,2026-10-01T10:00:05+00:00,2026-10-01T10:01:05+00:00,Ann,13125550101,101,14155550160,outbound,True",
      "2,2026-10-01T10:02:00+00:00,,2026-10-01T10:02:30+00:00,Ann,13125550101,101,14155550161,outbound,False",
      "",
    ].join("\n"),
    ",",
  );
  expect(table.recognition.mapping.statuses).toEqual({ True: "answered", False: "no_answer" });
  expect(table.attempts.map(({ callerId }) => callerId)).toEqual(["+13125550101", "+13125550101"]);
});
