import { describe, expect, it } from "vitest";
import { knownFileWords } from "@/lib/present/import/known-file-words";

describe("a file that was uploaded before", () => {
  it.each([
    ["completed", "This file was imported before, as may.csv.", "See it", true],
    ["completed_with_rejections", "This file was imported before, as may.csv.", "See it", true],
    ["reading", "This file is being read already, as may.csv.", "Watch it", false],
    [
      "needs_mapping",
      "This file is already here, as may.csv, and waits for somebody to confirm its columns.",
      "Confirm the columns",
      true,
    ],
  ] as const)("that is %s: %s", (status, text, link, mayRepeat) =>
    expect(knownFileWords({ filename: "may.csv", status }, "may (2).csv")).toEqual({ text, link, mayRepeat }),
  );

  it.each([
    ["completed", "This file was imported before."],
    ["needs_mapping", "This file is already here and waits for somebody to confirm its columns."],
  ] as const)("under the name that it has, which stands there, when %s", (status, text) =>
    expect(knownFileWords({ filename: "may.csv", status }, "may.csv").text).toBe(text),
  );
});
