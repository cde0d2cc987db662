import { describe, expect, it } from "vitest";
import { JsonWrapperWalk, type RecordHolder } from "@/lib/intake/document/json-wrapper-walk";

/** What stands behind the array's opening, with the walk taking `portion` bytes at a time; null where it never opens. */
function behind(text: string, path: string[], portion: number, inside = false, holder: RecordHolder = "array") {
  const data = Buffer.from(text);
  const walk = new JsonWrapperWalk(path, inside, holder);
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

  it.each([1, 1000])("stops before each record under a key (%i bytes at a time)", (portion) => {
    const rest = (text: string, path: string[], inside = false) => behind(text, path, portion, inside, "object");
    expect(rest('{"-N0":{"a":1}}', [])).toBe('{"a":1}}');
    expect(rest('{"meta":{"calls":{}},"calls":{"x":null,"-N0":{"a":1}}}', ["calls"])).toBe('{"a":1}}}');
    expect(rest(',"-N1":{"a":2}}', [], true)).toBe('{"a":2}}');
    expect(rest(',{"a":2}],"2026-10-02":[{"a":3}]}', [], true)).toBe('{"a":2}],"2026-10-02":[{"a":3}]}');
    expect(rest('}}\n{"n":{"a":0},"calls":{"-N2":{"a":3}}}', ["calls"], true)).toBe('{"a":3}}}');
    expect(rest(',"-N1\n"-N2":{"a":3}}', [], true)).toBe('{"a":3}}');
  });
});
