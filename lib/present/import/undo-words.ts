import { formatThings } from "@/lib/present/format";
import type { Import } from "@/lib/present/import/import.schema";

/** What is said before and after an import is taken out. */
export interface UndoWords {
  /** What the button does. */
  readonly verb: string;
  readonly question: string;
  /** What goes, and what stays. */
  readonly consequence: string;
  readonly done: string;
  readonly doneNote: string;
}

/**
 * The words of an undo: an import that brought calls of its own is undone, any other is only removed.
 * @param retold how many calls stay as this import and others told them together
 */
export function undoWords({ filename, rows }: Pick<Import, "filename" | "rows">, retold: number): UndoWords {
  const again = "You can import the file again later.";
  if (rows.imported + retold === 0)
    return {
      verb: "Remove this import",
      question: `Remove ${filename}?`,
      consequence:
        rows.duplicate === 0
          ? `None of its records became a call, so nothing else changes. ${again}`
          : `It brought no call of its own: ${duplicates(rows.duplicate)} stay, as another import's. ${again}`,
      done: "Import removed",
      doneNote: `${filename} is off the list. No call has changed.`,
    };
  const goes =
    rows.imported === 0
      ? "It brought no call of its own."
      : `Its ${formatThings(rows.imported, "call")} will leave the ledger, the scores and the alerts. What another import holds too stays, as that import's.`;
  return {
    verb: "Undo this import",
    question: `Undo ${filename}?`,
    consequence: `${goes}${retoldWords(retold)} ${again}`,
    done: "Import undone",
    doneNote: `${filename} has left the ledger. Calls that another import holds too have stayed. Scores follow in a moment.`,
  };
}

function duplicates(count: number): string {
  return count === 1 ? "the call that it repeats will" : `the ${formatThings(count, "call")} that it repeats will`;
}

function retoldWords(retold: number): string {
  if (retold === 0) return "";
  return ` ${formatThings(retold, "call")} of which another file told too will stay as both files told of ${retold === 1 ? "it" : "them"}; to be rid of what this file said, undo both imports and upload the other file again.`;
}
