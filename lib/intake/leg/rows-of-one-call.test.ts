import { describe, expect, it } from "vitest";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { isTieOpen, withRowsOfOneCall } from "@/lib/intake/leg/rows-of-one-call";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { cutTable, readTable } from "@/lib/testing/read-sample";

const HEADER = "Call-ID,Caller ID,Called Number,Start Time,Talk Time,SIP Code,Carrier";
const FROM = "+13125550101";

function read(...rows: readonly string[]) {
  const sample = readTable([HEADER, ...rows].join("\n"), ",");
  const { recognition, assembled, skips, repeats } = sample;
  return {
    legs: recognition.format.legs,
    calls: assembled.map(({ signals }) => signals.map(({ sip }) => sip)),
    skips: skips.map(({ line, reason }) => [line, reason]),
    repeats,
  };
}

describe("ids that stand on several rows", () => {
  it("tie the tries of one call, of which the last one counts and the blocked one is kept", () => {
    const found = read(
      `a,${FROM},+14155550160,2026-10-01 10:00:00,0,603,North`,
      `a,${FROM},+14155550160,2026-10-01 10:00:02,31,200,South`,
      `b,${FROM},+14155550161,2026-10-01 10:01:00,0,486,North`,
    );
    expect(found).toEqual({ legs: "tries", calls: [[603, 200], [486]], skips: [[2, "intermediate_leg"]], repeats: 0 });
  });

  it("tie the side of the agent's extension to that towards the network, which counts, in any order", () => {
    const inner = "a,1001,+14155550160,2026-10-01 10:00:00,0,200,";
    const outer = `a,${FROM},+14155550160,2026-10-01 10:00:03,0,603,North`;
    expect(read(inner, outer)).toMatchObject({ legs: "tries", calls: [[603]], skips: [[2, "intermediate_leg"]] });
    expect(read(outer, inner)).toMatchObject({ legs: "tries", calls: [[603]], skips: [[3, "intermediate_leg"]] });
    const others = `b,${FROM},+14155550161,2026-10-01 10:01:00,0,486,North\nb,+13125550102,+14155550161,2026-10-01 10:01:03,0,486,`;
    expect(read(inner, outer, ...others.split("\n")).legs).toBe("single");
  });

  it("tie tries of one second too, which would hide each other as the same call", () => {
    const found = read(
      `a,${FROM},+14155550160,2026-10-01 10:00:00,0,503,North`,
      `a,${FROM},+14155550160,2026-10-01 10:00:00,0,608,South`,
    );
    expect(found.calls).toEqual([[503, 608]]);
  });

  it.each([
    ["calls to several callees", `a,${FROM},+14155550161,2026-10-01 10:00:02,31,200,South`],
    ["calls from several caller IDs", "a,+13125550102,+14155550160,2026-10-01 10:00:02,31,200,South"],
    ["calls of another hour: an id of the customer", `a,${FROM},+14155550160,2026-10-01 11:00:00,31,200,South`],
  ])("tie nothing where they stand on %s", (_what, second) => {
    const found = read(`a,${FROM},+14155550160,2026-10-01 10:00:00,0,603,North`, second);
    expect(found).toMatchObject({ legs: "single", calls: [[603], [200]], skips: [] });
  });

  it("are no sign of tries where a row is there twice", () => {
    const row = `a,${FROM},+14155550160,2026-10-01 10:00:00,0,603,North`;
    expect(read(row, row).legs).toBe("single");
  });
});

describe("rows without ids", () => {
  const rows = (...times: readonly string[]) =>
    ["Caller ID,Called Number,Start Time,SIP Code", ...times.map((time) => `${FROM},+14155550160,${time}`)].join("\n");
  const calls = (text: string) => readTable(text, ",").assembled.map(({ signals }) => signals.map(({ sip }) => sip));

  it("are one call within five seconds", () => {
    const text = rows("2026-10-01 10:00:00,603", "2026-10-01 10:00:05,200", "2026-10-01 10:00:11,486");
    expect(calls(text)).toEqual([[603, 200], [486]]);
  });

  it("are calls of their own where times have no seconds: nobody knows how close they are", () => {
    expect(calls(rows("2026-10-01 10:00,603", "2026-10-01 10:00,200"))).toEqual([[603], [200]]);
  });
});

describe("what a person confirmed", () => {
  const rows = cutTable([HEADER, `a,${FROM},+14155550160,2026-10-01 10:00:00,0,603,North`].join("\n"), ",");
  const looked = createFormatRecogniser(FORMATS, GENERIC)({ kind: "rows", rows, lines: [1, 2] });
  const confirmed = { ...looked, confidence: "exact" } as const;

  it("is not asked of the rows, unless they have no id at all", () => {
    const { callId, ...others } = looked.mapping.columns;
    const without = { ...confirmed, mapping: { ...looked.mapping, columns: others } };
    expect(callId).toBeDefined();
    expect([looked, confirmed, without].map(isTieOpen)).toEqual([true, false, true]);
  });

  it("ties rows by the column that they named", () => {
    const columns = { ...looked.mapping.columns, correlationId: { from: ["call_id"] } };
    const said = { ...confirmed, mapping: { ...looked.mapping, columns } };
    expect(isTieOpen(said)).toBe(false);
    expect(withRowsOfOneCall(said, []).format.legs).toBe("tries");
  });
});
