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

/** What happened, in words, by the kind of the event. */
const DEEDS: ReadonlyMap<string, (event: CaseEventItem, timeZone: string) => string> = new Map([
  ["opened", () => "Opened"],
  ["calls_added", (event) => `${calls(event.calls)} added as evidence`],
  ["sent", sending],
  ["answered", answering],
  ["note", () => "Noted"],
  ["ticked", (event) => (event.isDone ? "Ticked off" : "No longer ticked off")],
  ["follow_up", puttingOff],
  ["assigned", ({ assignee }) => (assignee === null ? "Given to nobody" : `Given to ${visibleText(assignee)}`)],
  ["callees_sealed", (event) => `Dialled numbers of ${calls(event.calls)} added, kept sealed`],
  ["callees_dropped", () => "Dialled numbers taken away"],
  ["closed", (event) => `Closed as ${closing(event.outcome)}`],
  ["reopened", () => "Reopened"],
]);

function deed(event: CaseEventItem, timeZone: string): string {
  return DEEDS.get(event.kind)?.(event, timeZone) ?? visibleText(event.kind);
}

function sending(event: CaseEventItem, timeZone: string): string {
  const way = SENDING_WAYS.find((known) => known === event.way) ?? "web_form";
  return `Sent ${WAY_WORDS[way]}${whenText(event, timeZone)}`;
}

function answering(event: CaseEventItem, timeZone: string): string {
  return notedLater(event) ? `Answered${whenText(event, timeZone)}` : "Answer noted";
}

function puttingOff({ followUpAt }: CaseEventItem, timeZone: string): string {
  return followUpAt === null ? "Put off" : `To be looked at again on ${formatTime(followUpAt, timeZone)}, set`;
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
