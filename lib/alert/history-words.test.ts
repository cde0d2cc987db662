import { describe, expect, it } from "vitest";
import { historyWords } from "@/lib/alert/history-words";

describe("the message about older calls", () => {
  it.each([
    [
      1,
      0,
      "1 change of reputation found in older calls (may.csv)",
      "may.csv shows it. It was over by the last of the calls.",
    ],
    [
      1,
      1,
      "1 change of reputation found in older calls, 1 not over (may.csv)",
      "may.csv shows it. It is not over as far as the calls tell.",
    ],
    [
      4,
      0,
      "4 changes of reputation found in older calls (may.csv)",
      "may.csv shows them. All were over by the last calls.",
    ],
    [
      4,
      1,
      "4 changes of reputation found in older calls, 1 not over (may.csv)",
      "may.csv shows them. 1 of them is not over as far as the calls tell.",
    ],
    [
      4,
      3,
      "4 changes of reputation found in older calls, 3 not over (may.csv)",
      "may.csv shows them. 3 of them are not over as far as the calls tell.",
    ],
  ])("tells of %d changes, %d of them going on", (changes, goingOn, subject, detail) => {
    expect(historyWords(changes, goingOn, "may.csv")).toMatchObject({ subject, detail });
  });

  it("has the news before the name of the file, and of a long name its beginning and end", () => {
    const name = `${"a long name that goes on ".repeat(5)}november.csv`;
    const { subject, detail } = historyWords(4, 4, name);
    expect(subject).toBe(
      "4 changes of reputation found in older calls, 4 not over (a long name that goes on a …november.csv)",
    );
    expect(detail).toContain(name);
  });
});
