import { describe, expect, it } from "vitest";
import { aheadProblem, farProblem, pastProblem } from "@/lib/present/sensible-time";

const NOW = new Date("2026-11-22T10:00:00Z");

describe("a time that shall have been", () => {
  it.each([
    ["2026-11-22T10:00:00Z", null],
    ["2000-01-01T00:00:00Z", null],
    ["2026-11-22T10:00:01Z", "lies ahead"],
    ["2040-01-01T00:00:00Z", "lies ahead"],
    ["1999-12-31T00:00:00Z", "before the year 2000"],
  ])("of %s is met with %s", (at, words) => {
    const problem = pastProblem(new Date(at), NOW);
    if (words === null) expect(problem).toBeNull();
    else expect(problem).toContain(words);
  });
});

describe("a time until when something is put off", () => {
  it.each([
    ["2026-11-22T10:00:01Z", null, null],
    ["2028-11-20T00:00:00Z", null, null],
    ["2026-11-22T10:00:00Z", "has passed", null],
    ["1999-01-01T00:00:00Z", "has passed", null],
    ["2040-01-01T00:00:00Z", "more than 2 years ahead", "more than 2 years ahead"],
  ])("of %s is met with %s; where it may have passed, with %s", (at, words, far) => {
    for (const [problem, wanted] of [
      [aheadProblem(new Date(at), NOW), words],
      [farProblem(new Date(at), NOW), far],
    ])
      if (wanted === null) expect(problem).toBeNull();
      else expect(problem).toContain(wanted);
  });
});
