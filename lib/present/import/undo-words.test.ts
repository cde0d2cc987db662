import { expect, it } from "vitest";
import { undoWords } from "@/lib/present/import/undo-words";

it.each([
  [0, 0, ["None of its calls are in the ledger. You can"]],
  [1200, 0, ["Its 1,200 calls will leave", "as that import's. You can"]],
  [0, 1, ["It brought no call of its own. 1 call of which another file told too will stay as both files told of it;"]],
  [
    3,
    40,
    [
      "Its 3 calls will leave",
      " 40 calls of which",
      "told of them; to be rid",
      "hand in the other file again. You can",
    ],
  ],
] as const)("says what goes of %i calls, and that %i others stay", (imported, retold, parts) => {
  for (const part of parts) expect(undoWords(imported, retold)).toContain(part);
});
