import type { AlertReach, AlertSeverity, RaisedAlert } from "@/lib/alert/alert-draft";
import { alertWords } from "@/lib/alert/alert-words";
import type { ChannelMessage } from "@/lib/alert/channels/channel-message";
import { gravestOf } from "@/lib/alert/channels/severity-order";
import { followUpNews, historyNews, raisedNews } from "@/lib/alert/channels/write-channel-message";
import type { FollowUp } from "@/lib/alert/follow-up";
import { followUpWords } from "@/lib/alert/follow-up-words";
import { historyLine } from "@/lib/alert/history-words";
import type { Incident } from "@/lib/alert/incident";
import { incidentWords } from "@/lib/alert/incident-words";
import type { MailContext } from "@/lib/alert/mail-context.store";
import type { DeliveryKind, NewDelivery } from "@/lib/alert/outbox.store";
import type { NewNotice } from "@/lib/alert/person/alert-notice.store";
import type { Reader } from "@/lib/alert/reader-words";
import type { IncidentFacts } from "@/lib/pipeline/tell/incident-facts";

/** A message that is not addressed yet. */
export interface AlertMessage extends Pick<NewDelivery, "alertId" | "importId" | "subject" | "text" | "html"> {
  /** The same in every language and zone, without its recipient. */
  readonly key: string;
  /** Key of the earlier message that this one answers, without its recipient; null when it begins a thread. */
  readonly answers: string | null;
  readonly kind: DeliveryKind;
  readonly what: NewNotice["what"];
  /** Of the gravest alert; null for what became of one that was told before. */
  readonly severity: AlertSeverity | null;
  readonly callerIds: readonly string[];
  /** The rule whose people are told; null where no rule decides. */
  readonly ruleId: string | null;
  /** The page to look at. */
  readonly url: string;
  /** The same for channels beside mail. */
  readonly news: ChannelMessage;
}

/** For whom messages are written. */
export interface Mailing {
  readonly context: MailContext;
  readonly reader: Reader;
}

/** Key of the message that tells an incident. */
export function incidentKey({ alerts: [first] }: Incident): string {
  return `alert:${first.id}`;
}

/** That nobody has acknowledged an incident. */
export interface Escalation {
  /** Key of the message that says so. */
  readonly key: string;
  /** What to say first. */
  readonly lead: string;
  readonly answers: string | null;
}

/** Tells an incident, or that nobody has acknowledged it. */
export async function incidentMessage(
  incident: Incident,
  { blocker, reach }: IncidentFacts,
  { context: { organizationName }, reader }: Mailing,
  escalation: Escalation | null = null,
): Promise<AlertMessage> {
  const [first, ...others] = incident.alerts;
  const lead = escalation?.lead ?? null;
  const house = { organizationName, appUrl: reader.appUrl, timeZone: reader.timeZone, lead };
  const origin = { organizationName, ...reader };
  const about = {
    key: escalation?.key ?? incidentKey(incident),
    answers: escalation?.answers ?? null,
    kind: escalation === null ? ("alert" as const) : ("escalation" as const),
    what: escalation === null ? ("raised" as const) : ("escalated" as const),
    alertId: first.id,
    importId: null,
    severity: gravestOf(incident.alerts.map(({ draft }) => draft.severity)),
    callerIds: incident.alerts.flatMap(({ draft }) => callerIdsOf(draft)),
    ruleId: first.draft.ruleId,
  };
  // Loaded when there is a mail to write: the mail library is larger than all else that a worker holds.
  if (others.length === 0) {
    const { renderAlertMail } = await import("@/lib/alert/alert.mail");
    const words = alertWords(first.draft, reader, blocker, reach.get(first.id));
    const url = `${reader.appUrl}/alerts/${first.id}`;
    const mail = await renderAlertMail(words, { ...house, alertUrl: url });
    const news = raisedNews({ ...words, url }, incident.alerts, origin);
    return { ...about, ...mail, subject: subjectOf(words.subject, lead), url, news };
  }
  const { renderIncidentMail } = await import("@/lib/alert/incident.mail");
  const words = incidentWords(incident, reader, blocker, reach);
  const url = `${reader.appUrl}/alerts`;
  const change = words.numbers.map(({ text }) => text).join("\n");
  const news = raisedNews({ ...words, change, url }, incident.alerts, origin);
  const mail = await renderIncidentMail(words, house);
  return { ...about, ...mail, subject: subjectOf(words.subject, lead), url, news };
}

function subjectOf(subject: string, lead: string | null): string {
  return lead === null ? subject : `Not acknowledged: ${subject}`;
}

function callerIdsOf({ callerId, evidence }: RaisedAlert["draft"]): readonly string[] {
  return [callerId, ...(evidence.rule?.callers ?? []).map((one) => one.callerId)];
}

/** What an import of older calls has brought to light. */
export interface OlderChanges {
  readonly alerts: readonly RaisedAlert[];
  /** How each of them went on, by id. */
  readonly reach: ReadonlyMap<string, AlertReach>;
}

/** Tells older changes in one message; null when there are none. */
export async function historyMessage(
  { alerts: history, reach }: OlderChanges,
  { context, reader }: Mailing,
  importId: string | null,
): Promise<AlertMessage | null> {
  const [first] = history;
  if (first === undefined) return null;
  const { organizationName, filename } = context;
  const { appUrl, timeZone } = reader;
  const found = history.map(({ id, draft }) => ({
    text: historyLine(draft, reader, reach.get(id)),
    url: `${appUrl}/alerts/${id}`,
  }));
  const goingOn = history.filter(({ draft }) => draft.evidence.overAt === null).length;
  const about = { organizationName, filename: filename ?? "Your call records", goingOn, appUrl, timeZone };
  const { renderHistorySummary } = await import("@/lib/alert/history-summary.mail");
  const summary = await renderHistorySummary(found, about);
  const origin = { organizationName, now: reader.now };
  const url = `${appUrl}/alerts?status=all`;
  return {
    ...summary,
    key: `history:${importId ?? first.id}`,
    answers: null,
    kind: "history",
    what: "history",
    alertId: null,
    importId,
    severity: gravestOf(history.map(({ draft }) => draft.severity)),
    callerIds: history.flatMap(({ draft }) => callerIdsOf(draft)),
    ruleId: null,
    url,
    news: historyNews(summary.subject, url, history, origin),
  };
}

/** Tells what became of an alert. */
export async function followUpMessage(followUp: FollowUp, { context, reader }: Mailing): Promise<AlertMessage> {
  const { renderFollowUpMail } = await import("@/lib/alert/follow-up.mail");
  const { organizationName } = context;
  const words = followUpWords(followUp, reader);
  return {
    ...(await renderFollowUpMail(words, { organizationName, appUrl: reader.appUrl, timeZone: reader.timeZone })),
    subject: words.subject,
    // An alert may come to an end more than once, when later calls open it again.
    key: `${followUp.what}:${followUp.alertId}:${followUp.evidence.overAt ?? reader.now.toISOString()}`,
    answers: followUp.threadKey,
    kind: "follow_up",
    what: followUp.what,
    alertId: followUp.alertId,
    importId: null,
    severity: null,
    callerIds: [followUp.callerId],
    ruleId: null,
    url: `${reader.appUrl}/alerts/${followUp.alertId}`,
    news: followUpNews(words, followUp, { organizationName, ...reader }),
  };
}
