import { describe, expect, it } from "vitest";
import { readParameter, readQuoted } from "@/lib/calls/header-parameter";

describe("a parameter of a header value", () => {
  it.each([
    ["cause=603;text=x", "cause", "603", 9, false],
    [" Cause = 603 ;x", "cause", "603", 13, false],
    ["flag;x", "flag", "", 4, false],
    ["flag", "flag", "", 4, false],
    ["", "", "", 0, false],
    ["=5", "", "5", 2, false],
    ['text="a;b,c";x', "text", "a;b,c", 12, false],
    ['text="a\\"b";x', "text", 'a"b', 11, false],
    ['text="a\\\\";x', "text", "a\\", 10, false],
    ['text="a" junk;x', "text", "a", 13, false],
    ['text="never', "text", "never", 11, true],
    ["url=https://b.example/a,b;x", "url", "https://b.example/a,b", 25, false],
    ["cause=16,SIP;cause=200", "cause", "16", 8, false],
    ["cause=16 , Q.850", "cause", "16", 9, false],
  ])("%j is %j with %j, ends at %i, cut %s", (line, name, value, end, cut) => {
    expect(readParameter(line, 0)).toEqual({ name, value, end, cut });
  });

  it("may start anywhere in the line", () => {
    expect(readParameter("SIP;cause=603", 4)).toMatchObject({ name: "cause", value: "603" });
  });
});

describe("a quoted string", () => {
  it.each([
    ['"a"', "a", 3, false],
    ['""', "", 2, false],
    ['"', "", 1, true],
    ['"a"b"', 'a"b', 5, false],
    ['"a", "b"', "a", 3, false],
    ['""a""', "a", 5, false],
  ])("%j is %j, ends at %i, cut %s", (line, value, end, cut) => {
    expect(readQuoted(line, 0)).toEqual({ value, end, cut });
  });
});
