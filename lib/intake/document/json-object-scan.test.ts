import { describe, expect, it } from "vitest";
import { JsonObjectScan } from "@/lib/intake/document/json-object-scan";

function scan(text: string, portion = 1000): [string, number] {
  const data = Buffer.from(text);
  const object = new JsonObjectScan();
  for (let end = Math.min(portion, data.length); ; end += portion) {
    const outcome = object.advance(data.subarray(0, end), Number.POSITIVE_INFINITY);
    if (outcome !== "more" || end >= data.length) return [outcome, object.length];
  }
}

describe("JsonObjectScan", () => {
  it.each([
    ['{"a":1}, tail', "closed", 7],
    ['{"a":{"b":[{"c":"}"}]},"d":"\\"}{"} tail', "closed", 34],
    ['{"a":"\\\\"}', "closed", 10],
    ['{"a":[1}', "failed", 8],
    ['{"a":1]', "failed", 7],
    ['{"a":"x\n"}', "failed", 8],
    [`{"a":${"[".repeat(300)}`, "failed", 205],
    ['{"a":{"b":1}', "more", 12],
  ])("judges %s", (text, outcome, length) => {
    expect(scan(text)).toEqual([outcome, length]);
    expect(scan(text, 1)).toEqual([outcome, length]);
  });

  it("fails where the object is not closed within its limit", () => {
    const data = Buffer.from('{"a":1}');
    expect(new JsonObjectScan().advance(data, 6)).toBe("failed");
    expect(new JsonObjectScan().advance(data, 7)).toBe("closed");
  });

  it("can be used again", () => {
    const object = new JsonObjectScan();
    object.advance(Buffer.from('{"a":"'), 100);
    object.reset();
    expect(object.advance(Buffer.from("{}"), 100)).toBe("closed");
  });
});
