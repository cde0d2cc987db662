import { describe, expect, it } from "vitest";
import { JsonWrapperWalk } from "@/lib/intake/json-wrapper-walk";

/** What stands behind the array's opening, with the walk taking `portion` bytes at a time; null where it never opens. */
function behind(text: string, path: string[], portion: number, inside = false): string | null {
  const data = Buffer.from(text);
  const walk = new JsonWrapperWalk(path, inside);
  for (let at = 0; at < data.length; at += portion) {
    const found = walk.walk(data.subarray(at, at + portion));
    if (found.inside) return data.subarray(at + found.taken).toString();
  }
  return null;
}

describe("JsonWrapperWalk", () => {
  it.each([1, 3, 1000])("finds the array at its path and no other (%i bytes at a time)", (portion) => {
    expect(behind('{"meta":{"calls":[1]},"calls":[{"a":1}]}', ["calls"], portion)).toBe('{"a":1}]}');
    expect(behind('{"x":"\\"calls\\":[","calls" : [2]}', ["calls"], portion)).toBe("2]}");
    expect(behind('{"r":{"a":[],"b":{"rows":[]},"rows":[3]}}', ["r", "rows"], portion)).toBe("3]}}");
    expect(behind('[{"calls":[4]}]', ["calls"], portion)).toBe("4]}]");
    expect(behind('{"calls":{"calls":[1]},"end":["calls"]}', ["calls"], portion)).toBeNull();
  });

  it("goes on behind the array, to the next page", () => {
    expect(behind('],"end":{"calls":[1]}}\n{"calls":[2]}', ["calls"], 5, true)).toBe("2]}");
  });

  it("does not stumble over brackets too many", () => {
    expect(behind(']]}}{"calls":[5]}', ["calls"], 100)).toBe("5]}");
  });
});
