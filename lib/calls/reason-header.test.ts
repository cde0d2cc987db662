import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEADER_LENGTH_MAX } from "@/lib/calls/header-lines";
import { isReasonHeader, parseReason, type ReasonValue } from "@/lib/calls/reason-header";

function only(header: string): ReasonValue {
  const values = parseReason(header);
  expect(values).toHaveLength(1);
  const [value] = values;
  if (value === undefined) throw new Error("no value");
  return value;
}

describe("a Reason header", () => {
  it.each([
    ["SIP;cause=486", "SIP", 486],
    ["sip ; cause = 486", "SIP", 486],
    ["Q.850;cause=17", "Q.850", 17],
    ["q850;cause=17", "Q.850", 17],
    ["Reason: SIP;cause=486", "SIP", 486],
    ["REASON : SIP;cause=486", "SIP", 486],
    ['SIP;cause="486"', "SIP", 486],
    ["SIP;cause=abc", "SIP", null],
    ["SIP;cause=", "SIP", null],
    ["SIP;cause=99999", "SIP", null],
    ["SIP", "SIP", null],
    [";cause=603", "", 603],
    ["cause=603;text=x", "", 603],
    ["SIP%3Bcause%3D603", "SIP", 603],
  ])("%s has its protocol and cause", (header, protocol, cause) => {
    expect(only(header)).toMatchObject({ protocol, cause });
  });

  it.each([
    ['SIP;text="Call completed elsewhere"', "Call completed elsewhere"],
    ['SIP;text="a, b; c"', "a, b; c"],
    ['SIP;text="say \\"no\\" twice"', 'say "no" twice'],
    ['SIP;text="back\\\\slash"', "back\\slash"],
    ["SIP;text=Declined;cause=603", "Declined"],
    ['SIP;text=""', ""],
    ['SIP;text=""doubled"";cause=603', "doubled"],
    ['SIP;text=\\"backslashed\\";cause=603', "backslashed"],
    ['SIP;text="never closed', "never closed"],
    ['SIP;text="inner "quotes" stay";cause=603', 'inner "quotes" stay'],
    ["SIP;cause=603", null],
  ])("%s has its text", (header, text) => {
    expect(only(header).text).toBe(text);
  });

  it.each([
    ["Q.850;cause=21;location=RLN", "RLN"],
    ["Q.850;location=rln;cause=21", "RLN"],
    ['Q.850;cause=21;location="LN"', "LN"],
    ["Q.850;cause=21;location=LOC-6", "LOC-6"],
    ["Q.850;cause=21;location=terminating", "terminating"],
    ["Q.850;cause=21;location=", null],
    ["Q.850;cause=21", null],
  ])("%s has its location", (header, location) => {
    expect(only(header).location).toBe(location);
  });

  it("keeps every other parameter by its name, the first of two alike", () => {
    expect([...only("SIP;cause=603;V=analytics1;flag;v=other").extra]).toEqual([
      ["v", "analytics1"],
      ["flag", ""],
    ]);
  });

  it("says when a quoted string was cut off", () => {
    expect(only('SIP;text="half').cut).toBe(true);
    expect(only('SIP;text="whole"').cut).toBe(false);
  });

  it.each([
    ["two values", "Q.850;cause=16,SIP;cause=200", ["Q.850", "SIP"]],
    ["a space behind the comma", 'SIP;cause=603;text="x", Q.850;cause=21', ["SIP", "Q.850"]],
    ["two values of one protocol", "Q.850;cause=16, Q.850;cause=21", ["Q.850", "Q.850"]],
    ["a value without parameters", "SIP, Q.850;cause=21", ["SIP", "Q.850"]],
    ["a value whose cause comes last", "SIP;cause=603, Q.850;text=x;cause=21", ["SIP", "Q.850"]],
    ["two lines", "Q.850;cause=21\r\nSIP;cause=603", ["Q.850", "SIP"]],
    ["two lines with names", "Reason: Q.850;cause=21\nReason: SIP;cause=603", ["Q.850", "SIP"]],
    ["a folded line", "SIP;\r\n cause=603", ["SIP"]],
    ["a comma in a bare URL", "SIP;cause=603;url=https://b.example/a,b;location=RLN", ["SIP"]],
    ["a trailing comma", "SIP;cause=603,", ["SIP"]],
    ["empty values", ",,SIP;cause=603,,", ["SIP"]],
    ["nothing", "", []],
    ["separators only", ";;;;", []],
    ["commas only", ",,,", []],
    ["blank lines", "\r\n\r\n", []],
  ])("with %s gives each value once", (_what, header, protocols) => {
    expect(parseReason(header).map(({ protocol }) => protocol)).toEqual(protocols);
  });

  it("that is missing has no value", () => {
    expect(parseReason(null)).toEqual([]);
  });

  it("is read up to its limit and no further", () => {
    const padding = "x".repeat(HEADER_LENGTH_MAX);
    expect(parseReason(`SIP;cause=603;text="${padding}", SIP;cause=607`)).toHaveLength(1);
  });

  it.each([
    ["340 KB of one quoted string", `SIP;cause=603;text="${"v=analytics1;".repeat(26_000)}"`],
    ["340 KB of quotes", '"'.repeat(340_000)],
    ["340 KB of backslashes and quotes", '\\"'.repeat(170_000)],
    ["10,000 values", "SIP;cause=603,".repeat(10_000)],
    ["10,000 lines", "SIP;cause=603\r\n".repeat(10_000)],
    ["NULs", "\0".repeat(1000)],
    ["emoji", '📵;cause=603;text="📵"'],
    ["lone surrogates", "\ud800;cause=\udfff"],
    ["spaces between quotes", '" '.repeat(100_000)],
    ["malformed URL encoding", "SIP%3Bcause%3D%E0%A4%ZZ"],
  ])("survives %s at once", (_what, header) => {
    const before = performance.now();
    parseReason(header);
    expect(performance.now() - before).toBeLessThan(250);
  });

  it("never throws, whatever it holds", () => {
    const token = fc.constantFrom(
      "SIP",
      "Q.850",
      ";",
      ",",
      '"',
      "\\",
      "=",
      "cause=",
      "text=",
      "v=analytics1",
      "\r\n ",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(token).map((parts) => parts.join("")),
        ),
        (header) => {
          for (const { cause } of parseReason(header)) expect(cause === null || cause >= 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("gives back what was written, for any text and cause", () => {
    const quote = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
    const printable = fc.string({ unit: "grapheme-ascii", maxLength: 60 }).filter((text) => !/^"|"$/.test(text));
    fc.assert(
      fc.property(fc.nat({ max: 999 }), printable, (cause, text) => {
        expect(only(`SIP;text=${quote(text)};cause=${cause}`)).toMatchObject({ cause, text });
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ["SIP;cause=603", true],
  ["SIP%3Bcause%3D603%3Btext%3D%22Decline%22", true],
  ["Reason%3A%20Q.850%3bcause%3d21", true],
  ["sip%3A603", false],
  ["Network%20Blocked", false],
])("%s as a text of unknown kind is a Reason header: %s", (text, isOne) => {
  expect(isReasonHeader(text)).toBe(isOne);
});
