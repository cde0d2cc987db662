import { MINUTE_MS } from "@/lib/base/time-units";
import { formatThings, formatTime } from "@/lib/present/format";
import type { CaseEventItem } from "@/lib/present/redress/redress.schema";
import { OUTCOME_WORDS, WAY_WORDS } from "@/lib/present/redress/redress-words";
import { visibleText } from "@/lib/present/visible-text";
import { SENDING_WAYS } from "@/lib/redress/case-step";
import { REDRESS_OUTCOMES } from "@/lib/redress/redress-case";

/** A line of a case's log. */
export interface CaseEventRow {
  readonly id: string;
  readonly at: string;
  /** What happened and who did it, in a sentence. */
  readonly sentence: string;
  /** What somebody wrote beside; null where they wrote nothing. */
  readonly text: string | null;
}

/** Prepares an event for the log. @param timeZone IANA name @param itemText the words of a step of the checklist */
export function caseEventRow(event: CaseEventItem, timeZone: string, itemText: (item: string) => string): CaseEventRow {
  const who = event.author === null ? "" : `${notedLater(event) ? ", noted" : ""} by ${visibleText(event.author)}`;
  const reference = event.reference === "" ? "" : ` Reference: ${visibleText(event.reference)}.`;
  return {
    id: event.id,
    at: formatTime(event.at, timeZone),
    sentence: `${deed(event, timeZone)}${who}${event.kind === "ticked" ? `: “${visibleText(itemText(event.item)).replace(/\.$/, "")}”` : ""}.${reference}`,
    text: event.text === "" ? null : visibleText(event.text),
  };
}

function deed(event: CaseEventItem, timeZone: string): string {
  switch (event.kind) {
    case "opened":
      return "Opened";
    case "calls_added":
      return `${calls(event.calls)} added as evidence`;
    case "sent":
      return `Sent ${WAY_WORDS[SENDING_WAYS.find((way) => way === event.way) ?? "web_form"]}${whenText(event, timeZone)}`;
    case "answered":
      return notedLater(event) ? `Answered${whenText(event, timeZone)}` : "Answer noted";
    case "note":
      return "Noted";
    case "ticked":
      return event.isDone ? "Ticked off" : "No longer ticked off";
    case "follow_up":
      return event.followUpAt === null
        ? "Put off"
        : `To be looked at again on ${formatTime(event.followUpAt, timeZone)}, set`;
    case "assigned":
      return event.assignee === null ? "Given to nobody" : `Given to ${visibleText(event.assignee)}`;
    case "callees_sealed":
      return `Dialled numbers of ${calls(event.calls)} handed in, kept sealed`;
    case "callees_dropped":
      return "Dialled numbers taken away";
    case "closed":
      return `Closed as ${closing(event.outcome)}`;
    case "reopened":
      return "Reopened";
    default:
      return visibleText(event.kind);
  }
}

/** A form that was filled in for some minutes says nothing worth reading. */
const NOTED_LATER_MS = 15 * MINUTE_MS;

function notedLater({ at, ...event }: CaseEventItem): boolean {
  const happenedAt = event.sentAt ?? event.answeredAt;
  return happenedAt !== null && Date.parse(at) - Date.parse(happenedAt) > NOTED_LATER_MS;
}

function whenText(event: CaseEventItem, timeZone: string): string {
  const happenedAt = event.sentAt ?? event.answeredAt;
  return happenedAt !== null && notedLater(event) ? ` on ${formatTime(happenedAt, timeZone)}` : "";
}

function calls(count: number): string {
  return formatThings(count, "call");
}

function closing(outcome: string): string {
  const known = REDRESS_OUTCOMES.find((one) => one === outcome);
  return known === undefined ? "done" : OUTCOME_WORDS[known].label.toLowerCase();
}
