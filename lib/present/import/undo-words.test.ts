import { describe, expect, it } from "vitest";
import { undoWords } from "@/lib/present/import/undo-words";

const words = (imported: number, retold: number, duplicate = 0) =>
  undoWords(
    {
      filename: "may.csv",
      rows: { read: imported + duplicate, imported, duplicate, rejected: 0, skipped: 0 },
    },
    retold,
  );

describe("the words of an undo", () => {
  it.each([
    [1200, 0, ["Its 1,200 calls will leave", "as that import's. You can"]],
    [
      0,
      1,
      ["It brought no call of its own. 1 call of which another file told too will stay as both files told of it;"],
    ],
    [
      3,
      40,
      [
        "Its 3 calls will leave",
        " 40 calls of which",
        "told of them; to be rid",
        "upload the other file again. You can",
      ],
    ],
  ] as const)("say what goes of %i calls, and that %i others stay", (imported, retold, parts) => {
    const { question, consequence, done } = words(imported, retold);
    for (const part of parts) expect(consequence).toContain(part);
    expect([question, done]).toEqual(["Undo may.csv?", "Import undone"]);
  });

  it("speak of no undo where no record became a call", () =>
    expect(words(0, 0)).toEqual({
      verb: "Remove this import",
      question: "Remove may.csv?",
      consequence: "None of its records became a call, so nothing else changes. You can import the file again later.",
      done: "Import removed",
      doneNote: "may.csv is off the list. No call has changed.",
    }));

  it("do not say that repeated calls are nowhere", () => {
    expect(words(0, 0, 300).consequence).toContain("the 300 calls that it repeats will stay, as another import's.");
    expect(words(0, 0, 1).consequence).toContain("the call that it repeats will stay, as another import's.");
  });
});
