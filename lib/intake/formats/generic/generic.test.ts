import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readTable } from "@/lib/testing/read-sample";

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
