import type { AlertNote } from "@/lib/present/alert/alert.schema";
import { formatTime } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** A note of an alert, ready to be shown. */
export interface AlertNoteRow {
  readonly id: string;
  /** Who did what, in a sentence. */
  readonly sentence: string;
  /** What was said; null where something was done. */
  readonly comment: string | null;
  readonly at: string;
}

const RESOLUTIONS: Readonly<Record<string, string>> = {
  fixed: " as fixed",
  false_alarm: " as a false alarm",
  accepted: " as the new normal",
};

/** What happens without anybody. */
const BY_ITSELF: Readonly<Record<string, string>> = {
  escalated: "Nobody had acknowledged it, so the next people were told",
  woken: "The snooze ended, and it is open again",
};

/** Prepares a note. @param timeZone IANA name of the zone whose hours these are */
export function alertNoteRow({ id, kind, text, author, createdAt }: AlertNote, timeZone: string): AlertNoteRow {
  const who = author === null ? "Somebody" : visibleText(author);
  return {
    id,
    sentence: Object.hasOwn(BY_ITSELF, kind) ? (BY_ITSELF[kind] ?? "") : `${who} ${deed(kind, text, timeZone)}`,
    comment: kind === "comment" ? visibleText(text) : null,
    at: formatTime(createdAt, timeZone),
  };
}

function deed(kind: string, text: string, timeZone: string): string {
  switch (kind) {
    case "comment":
      return "wrote";
    case "acknowledged":
      return "acknowledged it";
    case "snoozed":
      return `snoozed it until ${formatTime(text, timeZone)}`;
    case "resolved":
      return `resolved it${Object.hasOwn(RESOLUTIONS, text) ? RESOLUTIONS[text] : ""}`;
    case "reopened":
      return "opened it again";
    case "assigned":
      return text === "" ? "gave it to nobody" : `gave it to ${visibleText(text)}`;
    default:
      return visibleText(kind);
  }
}
