import { describe, expect, it } from "vitest";
import { HEADER_LENGTH_MAX, headerLines } from "@/lib/calls/header-lines";

describe("the lines of a header", () => {
  it.each([
    ["SIP;cause=603", ["SIP;cause=603"]],
    ["Reason: a\r\nReason: b", ["a", "b"]],
    ["Reason:a\nREASON :b\rc", ["a", "b", "c"]],
    ["a;\r\n b\r\n\tc", ["a; b c"]],
    ["reasonable", ["reasonable"]],
    ["\r\n \r\n", []],
    ["Reason:", []],
    ["a%3Bb%3D%22c%22", ['a;b="c"']],
    ["a;b=%3B", ["a;b=%3B"]],
    ["a%3B%ZZ%", ["a;%ZZ%"]],
  ])("of %j", (header, lines) => {
    expect(headerLines(header, "reason")).toEqual(lines);
  });

  it("end where the limit is reached", () => {
    expect(headerLines("x".repeat(HEADER_LENGTH_MAX + 500), "reason")).toEqual(["x".repeat(HEADER_LENGTH_MAX)]);
  });
});
