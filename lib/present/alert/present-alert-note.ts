import type { AlertNote } from "@/lib/present/alert/alert.schema";

/** What is kept of a note. */
export interface ShownAlertNote extends Omit<AlertNote, "createdAt"> {
  readonly createdAt: Date;
}

/** A note of an alert as the API shows it. @param isAnonymous leaves people's names out */
export function presentAlertNote(
  { id, kind, text, author, createdAt }: ShownAlertNote,
  { isAnonymous }: { readonly isAnonymous: boolean },
): AlertNote {
  return {
    id,
    kind,
    text: isAnonymous && kind === "assigned" ? "" : text,
    author: isAnonymous ? null : author,
    createdAt: createdAt.toISOString(),
  };
}
