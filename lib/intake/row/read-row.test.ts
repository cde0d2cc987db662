import { expect, it } from "vitest";
import { defineFormat, type FormatStatement } from "@/lib/intake/define-format";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createNumberReaders } from "@/lib/intake/row/read-numbers";
import { createRowReader, skipRow } from "@/lib/intake/row/read-row";
import { createTimeReader } from "@/lib/intake/time/read-time";

const HEADER = [
  "id",
  "from",
  "to",
  "date",
  "start",
  "code",
  "direction",
  "method",
  "reason",
  "trunk",
  "carrier",
  "campaign",
  "attest",
  "zone",
  "half",
];
const CALL = [
  "c-1",
  "3125550101",
  "4155550100",
  "",
  "2026-04-02 10:00:00",
  "603",
  "",
  "",
  "",
  "SIP/north-0000a1",
  "Coast",
  "spring",
  "A",
  "",
  "",
];

function read(changes: Readonly<Record<string, string>>, statement: Partial<FormatStatement> = {}, withDate = false) {
  const columns = {
    callId: { from: ["id"] },
    callerId: { from: ["from"] },
    callee: { from: ["to"] },
    startedAt: { from: ["start"] },
    sipCode: { from: ["code"] },
    direction: { from: ["direction"] },
    method: { from: ["method"] },
    reason: { from: ["reason"] },
    trunk: { from: ["trunk"] },
    carrier: { from: ["carrier"] },
    campaign: { from: ["campaign"] },
    attestation: { from: ["attest"] },
    timeZone: { from: ["zone"] },
    ...(withDate ? { startDate: { from: ["date"] }, startHalf: { from: ["half"] } } : {}),
  };
  const format = defineFormat({ id: "x", name: "X", tier: 1, fields: {}, ...statement });
  const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
  const reader = createRowReader({
    format,
    bound: bindToHeader(mapping, HEADER),
    numbers: createNumberReaders("US"),
    readTime: createTimeReader("UTC", null),
  });
  const cells = CALL.map((cell, index) => changes[HEADER[index] ?? ""] ?? cell);
  return reader({ cells, line: 7, record: cells });
}

it("makes an attempt of a row", () => {
  expect(read({})).toMatchObject({
    type: "leg",
    kind: "final",
    correlationId: null,
    atMs: Date.UTC(2026, 3, 2, 10),
    line: 7,
    attempt: {
      callId: "c-1",
      callerId: "+13125550101",
      callee: "+14155550100",
      startedAtMs: Date.UTC(2026, 3, 2, 10),
      trunk: "north",
      carrier: "Coast",
      campaign: "spring",
      attestation: "A",
      line: 7,
    },
  });
  expect(read({ id: "", attest: "" })).toMatchObject({ attempt: { callId: null, attestation: null } });
});

it("takes the date from a column of its own, and the zone from the row", () => {
  expect(read({ date: "2026-04-02", start: "10:00:00" }, {}, true)).toMatchObject({ atMs: Date.UTC(2026, 3, 2, 10) });
  expect(read({ date: "4/13/2026", start: "1:05:00", half: "PM" }, {}, true)).toMatchObject({
    atMs: Date.UTC(2026, 3, 13, 13, 5),
  });
  expect(read({ zone: "America/Chicago" })).toMatchObject({ atMs: Date.UTC(2026, 3, 2, 15) });
});

it("leaves out before it refuses", () => {
  expect(read({ direction: "inbound", from: "", start: "soon" })).toEqual(skipRow(7, "inbound"));
  expect(read({ method: "REGISTER", from: "" }, { legs: "dialog" })).toEqual(skipRow(7, "not_an_attempt"));
  expect(read({ id: "Grand Total", from: "", start: "" })).toEqual(skipRow(7, "totals_row"));
});

it.each([
  [{ direction: "sideways" }, "direction", "unknown_direction", "sideways"],
  [{ start: "" }, "startedAt", "missing_value", ""],
  [{ start: "soon" }, "startedAt", "broken_date", "soon"],
  [{ start: "2026-04-02 10:00:00", zone: "Bree" }, "startedAt", "broken_date", "2026-04-02 10:00:00 Bree"],
  [{ from: "" }, "callerId", "missing_value", ""],
  [{ code: "what" }, "sipCode", "not_a_sip_code", "what"],
])("refuses %j", (changes, field, reason, value) => {
  expect(read(changes)).toMatchObject({ type: "refused", refusal: { line: 7, field, reason, value } });
});

it("lets a transaction lack its time, and its numbers where it is no INVITE", () => {
  expect(read({ method: "INVITE", start: "" }, { legs: "dialog" })).toMatchObject({
    kind: "invite",
    atMs: null,
    attempt: { startedAtMs: 0 },
  });
  expect(read({ method: "BYE", from: "", to: "", reason: "SIP;cause=607" }, { legs: "dialog" })).toMatchObject({
    kind: "bye",
    correlationId: "c-1",
    attempt: null,
    reason: "SIP;cause=607",
  });
});
