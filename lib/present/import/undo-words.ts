import { formatThings } from "@/lib/present/format";

/**
 * What an undo takes out, for whoever is asked whether they mean it.
 * @param imported calls that the import brought
 * @param retold calls that stay as this import and others told them together
 */
export function undoWords(imported: number, retold: number): string {
  const none = retold === 0 ? "None of its calls are in the ledger." : "It brought no call of its own.";
  const goes =
    imported === 0
      ? none
      : `Its ${formatThings(imported, "call")} will leave the ledger, the scores and the alerts. What another import holds too stays, as that import's.`;
  const stays =
    retold === 0
      ? ""
      : ` ${formatThings(retold, "call")} of which another file told too will stay as both files told of ${retold === 1 ? "it" : "them"}; to be rid of what this file said, undo both imports and hand in the other file again.`;
  return `${goes}${stays} You can import the file again later.`;
}
