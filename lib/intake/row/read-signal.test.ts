import { describe, expect, it } from "vitest";
import { SILENT } from "@/lib/calls/signal";
import { defineFormat, type FormatStatement } from "@/lib/intake/define-format";
import type { ColumnMapping, MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createSignalReader } from "@/lib/intake/row/read-signal";
import type { SignalTimes } from "@/lib/intake/row/read-times";

const HEADER = ["code", "code2", "phrase", "reason", "info", "q850", "q850b", "word", "amd", "retry"];
const COLUMNS = {
  sipCode: { from: ["code", "code2"] },
  sipPhrase: { from: ["phrase"] },
  reason: { from: ["reason"] },
  callInfo: { from: ["info"] },
  q850: { from: ["q850", "q850b"] },
  disposition: { from: ["word"] },
  amd: { from: ["amd"] },
  retryAfter: { from: ["retry"] },
};
const UNKNOWN: SignalTimes = { answered: null, talkMs: null, ringMs: null, pddMs: null };

function read(
  cells: Partial<Record<string, string>>,
  statement: Partial<FormatStatement> = {},
  times = UNKNOWN,
  columns: MappedColumns = COLUMNS,
  said: Pick<ColumnMapping, "statuses"> = {},
) {
  const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null, ...said };
  const format = defineFormat({ id: "x", name: "X", tier: 1, fields: {}, ...statement });
  const reader = createSignalReader(bindToHeader(mapping, HEADER), format);
  return reader(
    HEADER.map((name) => cells[name] ?? ""),
    times,
  );
}

it("says nothing where the record does not", () => {
  expect(read({})).toEqual(SILENT);
  expect(read({ code: "NULL", q850: "0", word: "N/A" })).toEqual(SILENT);
});

it("reads code, phrase, Reason, Call-Info, cause, word and machine verdict", () => {
  const reason = 'SIP;cause=603;text="v=analytics1;url=https://r.example.org";location=TN';
  expect(
    read({
      code: "603",
      phrase: "Network Blocked",
      reason,
      info: "<x>;purpose=jwscard",
      q850: "21",
      word: "FAILED",
      amd: "human",
      retry: "3600;duration=60",
    }),
  ).toEqual({
    ...SILENT,
    sip: 603,
    phrase: "Network Blocked",
    reason,
    callInfo: "<x>;purpose=jwscard",
    q850: 21,
    disposition: "FAILED",
    amd: "human",
    retryAfterS: 3600,
  });
});

describe("phrases", () => {
  it.each([
    ["603 Network Blocked", "Network Blocked"],
    ["SIP/2.0 603 Decline", "Decline"],
    ["Service Unavailable", "Service Unavailable"],
    ["404", "404"],
    ["Network%20Blocked", "Network Blocked"],
    ["603%20Decline", "Decline"],
  ])("%j is %j", (phrase, expected) => {
    expect(read({ code: "603", phrase })).toMatchObject({ phrase: expected });
  });

  it("that are a Reason header are taken for one, unless there is one already", () => {
    expect(read({ phrase: "Q.850;cause=21" })).toMatchObject({ phrase: null, reason: "Q.850;cause=21" });
    expect(read({ phrase: "Q.850;cause=21", reason: "SIP;cause=603" })).toMatchObject({ reason: "SIP;cause=603" });
    expect(read({ code: "603 Decline", phrase: "SIP;cause=603" })).toMatchObject({ phrase: "Decline" });
  });
});

it("keeps no number among words, whose number it may be", () => {
  expect(read({ word: "FAILED +16502539101", amd: "human 16502539101" })).toMatchObject({
    disposition: "FAILED +165025*****",
    amd: "human 165025*****",
  });
  const both = { ...COLUMNS, disposition: { from: ["code"] } };
  expect(read({ code: "failed 6502539101" }, {}, UNKNOWN, both)).toMatchObject({ disposition: "failed 650253****" });
});

it("takes the first column that tells a code, and the first that tells a cause", () => {
  expect(read({ code: "0", code2: "486" })).toMatchObject({ sip: 486 });
  expect(read({ q850: "0", q850b: "17" })).toMatchObject({ q850: 17 });
  expect(read({ q850: "?!", q850b: "17" })).toMatchObject({ q850: 17 });
});

it("tells codes from causes by their range, and refuses what is neither", () => {
  expect(read({ code: "21" })).toMatchObject({ sip: null, q850: 21 });
  expect(read({ code: "21", q850: "17" })).toMatchObject({ q850: 17 });
  expect(read({ code: "9999" })).toBe("not_a_sip_code");
});

it("reads a status word as a person said, however it is spelt, and keeps the word itself", () => {
  const statuses = { "Nadie coge": "no_answer", "V.P.": "rejected_network", completed: "canceled" } as const;
  const readAs = (cells: Parameters<typeof read>[0]) => read(cells, {}, UNKNOWN, COLUMNS, { statuses });
  expect(readAs({ word: "NADIE-COGE" })).toEqual({ ...SILENT, disposition: "no answer", phrase: "NADIE-COGE" });
  expect(readAs({ code: "V.P." })).toEqual({ ...SILENT, disposition: "blocked by network", phrase: "V.P." });
  expect(readAs({ word: "completed" })).toMatchObject({ disposition: "canceled", phrase: "completed" });
  expect(readAs({ word: "Nadie coge", phrase: "Gone" })).toMatchObject({ disposition: "no answer", phrase: "Gone" });
  expect(readAs({ word: "Nadie coge", code: "486" })).toMatchObject({ sip: 486, phrase: null });
  expect(readAs({ word: "Nadie" })).toEqual({ ...SILENT, disposition: "Nadie" });
});

it("takes a status word that stands in the place of a code for what it is", () => {
  expect(read({ code: "BUSY" })).toMatchObject({ sip: null, disposition: "BUSY" });
  expect(read({ code: "No Answer", word: "FAILED" })).toMatchObject({ sip: null, disposition: "FAILED" });
  expect(read({ code: "ruhig" })).toBe("not_a_sip_code");
  const both = { ...COLUMNS, disposition: { from: ["code"] } };
  expect(read({ code: "ruhig" }, {}, UNKNOWN, both)).toMatchObject({ sip: null, disposition: "ruhig" });
  expect(read({ code: "603" }, {}, UNKNOWN, both)).toMatchObject({ sip: 603 });
});

it("knows a format's words for codes, and causes in hexadecimal", () => {
  expect(read({ code: "BYE" }, { codeWords: { bye: "200" } })).toMatchObject({ sip: 200 });
  expect(read({ code: "constructor" }, { codeWords: {} })).toBe("not_a_sip_code");
  expect(read({ q850: "15" }, { hexCauses: true })).toMatchObject({ q850: 21 });
});

it("takes over times, and ringing where it was measured", () => {
  const times = { answered: true, talkMs: 9000, ringMs: 0, pddMs: 300 };
  expect(read({}, {}, times)).toMatchObject({ answered: true, durationMs: 9000, rang: false, pddMs: 300 });
  expect(read({}, {}, { ...times, ringMs: 1 })).toMatchObject({ rang: true });
});

describe("a record whose columns of codes tell none", () => {
  it.each(["q850", "phrase", "reason", "word"])("is read from the column of %s, where a code stands there", (name) => {
    expect(read({ [name]: "603 Decline" })).toMatchObject({ sip: 603, phrase: "Decline" });
    expect(read({ [name]: "Rejected (608)" })).toMatchObject({ sip: 608, q850: null });
    expect(read({ [name]: "603+" })).toMatchObject({ sip: 603, phrase: "603+" });
  });

  it.each(["phrase", "reason"])("is read from the column of %s, where a word stands there", (name) => {
    expect(read({ [name]: "User Busy" })).toMatchObject({ sip: null, q850: 17, reason: null });
    expect(read({ [name]: "Invalid Number" })).toMatchObject({ disposition: "Invalid Number", reason: null });
    expect(read({ [name]: "Invalid Number", word: "Sale" })).toMatchObject({ disposition: "Invalid Number" });
    expect(read({ [name]: "Invalid Number", word: "BUSY" })).toMatchObject({ disposition: "BUSY" });
    expect(read({ [name]: "caller hung up" })).toMatchObject({ sip: null, q850: null, disposition: null });
  });

  it("keeps what its columns of codes say against all others", () => {
    expect(read({ code: "486", phrase: "603 Decline", q850: "17", word: "Sale" })).toMatchObject({
      sip: 486,
      phrase: "Decline",
      q850: 17,
      disposition: "Sale",
    });
    expect(read({ q850: "487" })).toMatchObject({ sip: null, q850: 487 });
  });

  const withoutCodes = { reason: { from: ["reason"] } };
  it.each([
    ['SIP;cause=486;text="Busy Here"', 486],
    ['SIP;cause=200;text="OK"', 200],
    ['SIP;cause=200;text="Call completed elsewhere"', null],
    ["SIP;cause=608", null],
    ["Q.850;cause=21", null],
  ])("of a file without such columns has the Reason header for it: %s", (reason, sip) => {
    expect(read({ reason }, {}, UNKNOWN, withoutCodes)).toMatchObject({ sip, reason });
    expect(read({ reason })).toMatchObject({ sip: null, reason });
  });
});

it("takes a Reason header in the column of codes or causes for what it is", () => {
  const reason = 'SIP;cause=608;text="Rejected"';
  expect(read({ code: reason })).toMatchObject({ sip: 608, phrase: "Rejected", reason });
  expect(read({ q850: reason })).toMatchObject({ q850: null, reason });
});

it.each(["code", "phrase", "reason", "q850", "word"])(
  "knows a URL-encoded Reason header in the column of %s",
  (name) => {
    const reason = "SIP%3Bcause%3D608%3Btext%3D%22v%3Danalytics1%3Burl%3Dhttps%3A//r.example.org%22%3Blocation%3DRLN";
    expect(read({ [name]: reason })).toMatchObject({ reason, phrase: null });
  },
);

it("reads no hexadecimal cause as a response", () => {
  expect(read({ q850: "200" }, { hexCauses: true })).toMatchObject({ sip: null });
});
