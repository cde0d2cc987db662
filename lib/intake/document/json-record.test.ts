import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonRecord, parseJsonRow } from "@/lib/intake/document/json-record";

describe("parseJsonRecord", () => {
  it.each(["", "null", "1", '"a"', "[1]", "{", '{"a":1,}', "{'a':1}", '{"a":1} x'])(
    "takes %j for no record",
    (text) => {
      expect(parseJsonRecord(text)).toBeUndefined();
    },
  );

  it("keeps every digit of a long integer, and leaves other numbers and strings alone", () => {
    const text =
      '{"id":12345678901234567890,"ids":[ -12345678901234567, 1],"t":1700000000000000,"f":0.12345678901234567890}';
    expect(parseJsonRecord(text)).toEqual({
      id: "12345678901234567890",
      ids: ["-12345678901234567", 1],
      t: 1700000000000000,
      f: 0.12345678901234568,
    });
    expect(parseJsonRecord('{"a":"x, 12345678901234567890 \\" :12345678901234567890"}')).toEqual({
      a: 'x, 12345678901234567890 " :12345678901234567890',
    });
  });

  it("leaves out NUL characters, not backslashes that stand before u0000", () => {
    expect(parseJsonRecord('{"a":"x\\u0000y","b":"\\\\u0000"}')).toEqual({ a: "xy", b: "\\u0000" });
  });

  it("reads the numbers that are none, as Python writes them, as nothing", () => {
    expect(parseJsonRecord('{"a":NaN,"b":[-Infinity, Infinity],"c":"NaN \\" :NaN"}')).toEqual({
      a: null,
      b: [null, null],
      c: 'NaN " :NaN',
    });
    expect(parseJsonRecord('{"a":Nan}')).toBeUndefined();
    expect(parseJsonRecord('{"a":NaNs}')).toBeUndefined();
  });

  it("gives back any object that was written", () => {
    const value = fc.jsonValue().filter((json) => !JSON.stringify(json).includes("\\u0000"));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (record) => {
        const text = JSON.stringify(record);
        if (/\d{17}/.test(text) || text.includes("\\u0000")) return;
        expect(parseJsonRecord(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("parseJsonRow", () => {
  it.each([
    ['["a",NaN,12345678901234567890,{"b":1}]', ["a", null, "12345678901234567890", { b: 1 }]],
    ["[]", []],
    ["[1", undefined],
    ["[1],[2]", undefined],
    ['{"row":[1]}', undefined],
    ["1", undefined],
  ])("reads %s", (text, row) => {
    expect(parseJsonRow(text)).toEqual(row);
  });
});
