import { describe, expect, it } from "vitest";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { countsTalk, createTimesReader, isFieldRefusal } from "@/lib/intake/row/read-times";
import { createTimeReader } from "@/lib/intake/time/read-time";

const HEADER = ["answer", "end", "talk", "total", "ring", "pdd"];
const ALL: MappedColumns = {
  answeredAt: { from: ["answer"] },
  endedAt: { from: ["end"] },
  durationMs: { from: ["talk"] },
  totalMs: { from: ["total"] },
  ringMs: { from: ["ring"] },
  pddMs: { from: ["pdd"], unit: "ms" },
};
const START = Date.UTC(2026, 3, 2, 10);

function read(cells: Partial<Record<string, string>>, columns: MappedColumns = ALL, isTalk = true) {
  const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
  const times = createTimesReader(bindToHeader(mapping, HEADER), createTimeReader("UTC", null), isTalk);
  return times(
    HEADER.map((name) => cells[name] ?? ""),
    START,
    "",
  );
}

it("knows nothing where the record does not say, and that an empty answer column says no", () => {
  expect(read({}, {})).toEqual({ answered: null, talkMs: null, ringMs: null, pddMs: null });
  expect(read({})).toMatchObject({ answered: false, talkMs: null });
});

it("measures talk time, and takes billed time where that is all there is", () => {
  expect(read({ answer: "2026-04-02 10:00:05", end: "2026-04-02 10:00:36", talk: "36" })).toMatchObject({
    answered: true,
    talkMs: 31_000,
  });
  expect(read({ answer: "2026-04-02 10:00:05", talk: "36" })).toMatchObject({ talkMs: 36_000 });
  expect(read({ talk: "36" }, { durationMs: { from: ["talk"], unit: "min" } })).toMatchObject({
    answered: null,
    talkMs: 2_160_000,
  });
});

describe("a call without an answer time", () => {
  it.each(["", "0", "0000-00-00 00:00:00"])("has no talk in a duration that counts ringing too: %j", (answer) => {
    const cells = { answer, end: "2026-04-02 10:00:30", talk: "30" };
    expect(read(cells, ALL, false)).toMatchObject({ answered: false, talkMs: null });
    expect(read(cells, ALL, true)).toMatchObject({ answered: false, talkMs: 30_000 });
    expect(read({ answer, talk: "0" }, ALL, false)).toMatchObject({ answered: false, talkMs: 0 });
  });

  it("has its talk where the file has no column of answer times", () => {
    expect(read({ talk: "30" }, { durationMs: { from: ["talk"] } }, false)).toMatchObject({ talkMs: 30_000 });
  });

  it("has its talk where format or column say that it is talk", () => {
    const says = (name: string, durationIsTalk: boolean) => {
      const columns = { durationMs: { from: [0] } };
      const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
      return countsTalk({ durationIsTalk }, bindToHeader(mapping, [name]));
    };
    expect(["billsec", "Talk Time", "Billed Duration", "connected_seconds"].map((name) => says(name, false))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["duration", "Call Duration", "length", ""].map((name) => says(name, false))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(says("duration", true)).toBe(true);
  });
});

it("reads ringing and delay in their units, and lets broken ones go", () => {
  expect(read({ ring: "4", pdd: "850" })).toMatchObject({ ringMs: 4000, pddMs: 850 });
  expect(read({ ring: "long", pdd: "-1" })).toMatchObject({ ringMs: null, pddMs: null });
});

it.each([
  "0",
  "00:00:00",
  "00/00/0000 00:00:00",
  "1/1/1900 0:00",
  "1/0/1900",
  "30.12.1899",
  "01/01/1970 00:00:00",
  "0001-01-01T00:00:00Z",
  "Never",
  "Not answered",
  "no",
  "--",
  "\u2014",
  "#N/A",
  "NaT",
])("takes an answer time of %j for none", (answer) => {
  expect(read({ answer })).toMatchObject({ answered: false });
});

describe("a call that was over at once", () => {
  it.each([
    [{ talk: "0", total: "1" }, 1000],
    [{ talk: "0", end: "2026-04-02 10:00:02" }, 2000],
    [{ talk: "0", total: "3" }, null],
    [{ talk: "9", total: "1" }, null],
    [{ total: "1" }, null],
    [{ talk: "0", total: "1", pdd: "300" }, 300],
    [{ talk: "0", end: "2026-04-02 09:59:00" }, null],
  ])("%j bounds the delay: %s", (cells, expected) => {
    expect(read(cells)).toMatchObject({ pddMs: expected });
  });
});

it.each([
  [{ answer: "soon" }, "answeredAt", "broken_date", "soon"],
  [{ answer: "2026-04-02 10:00:05", end: "soon" }, "endedAt", "broken_date", "soon"],
  [{ talk: "long" }, "durationMs", "broken_duration", "long"],
])("refuses %j", (cells, field, reason, value) => {
  const refused = read(cells);
  expect(refused).toEqual({ field, reason, value });
  expect(isFieldRefusal(refused)).toBe(true);
  expect(isFieldRefusal(read({}))).toBe(false);
});
