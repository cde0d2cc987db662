import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { RaisedAlert } from "@/lib/alert/alert-draft";
import { alertWords, type Reader } from "@/lib/alert/alert-words";
import { blockerOf } from "@/lib/alert/blocker.store";
import type { ChannelMessage } from "@/lib/alert/channels/channel-message";
import { queueForChannels } from "@/lib/alert/channels/queue-for-channels.store";
import { followUpNews, historyNews, raisedNews } from "@/lib/alert/channels/write-channel-message";
import type { FollowUp } from "@/lib/alert/follow-up";
import { followUpWords } from "@/lib/alert/follow-up-words";
import { groupIncidents, type Incident } from "@/lib/alert/incident";
import { incidentWords } from "@/lib/alert/incident-words";
import { type MailContext, mailContext } from "@/lib/alert/mail-context.store";
import { type NewDelivery, queueDeliveries } from "@/lib/alert/outbox.store";
import { type AlertReconciliation, noteThread } from "@/lib/alert/raise-alert.store";
import { alertRecipients } from "@/lib/alert/recipient.store";
import { env } from "@/lib/platform/env";
import type { DbTransaction } from "@/lib/platform/transaction";

interface Mailing {
  readonly context: MailContext;
  readonly reader: Reader;
}

/** A message that is not addressed yet. `answers`: key of the earlier message, without its recipient. */
interface Message extends Omit<NewDelivery, "to" | "inReplyTo" | "channel"> {
  readonly answers: string | null;
  /** The same for channels beside mail. */
  readonly news: ChannelMessage;
}

/**
 * Puts the messages that follow from an evaluation into the outbox, for people and for channels: one for each incident that is recent, one summary for
 * what is history, and an answer in the same thread when a harm is over or an alert is taken back.
 * Call it in the transaction that raises the alerts, so that there is never one without its mail, nor the other way round.
 */
export async function queueAlertMails(
  scope: OrganizationScope,
  tx: DbTransaction,
  { raised, followUps }: AlertReconciliation,
  cause: { readonly importId: string | null; readonly now: Date },
): Promise<void> {
  if (raised.length + followUps.length === 0) return;
  const context = await mailContext(scope, tx, cause.importId);
  if (context.isDemo) return;
  const mailing = { context, reader: { timeZone: context.timeZone, appUrl: env().appUrl, now: cause.now } };
  const incidents = groupIncidents(raised.filter((alert) => !alert.isHistory));
  const messages: Message[] = [];
  for (const incident of incidents) messages.push(await incidentMessage(scope, tx, incident, mailing));
  messages.push(...(await historyMessages(raised, mailing, cause.importId)));
  for (const followUp of followUps) messages.push(await followUpMessage(followUp, mailing));
  const recipients = await alertRecipients(scope, tx);
  await queueDeliveries(
    scope,
    tx,
    recipients.flatMap((to) => messages.map((message) => addressed(message, to))),
  );
  await queueForChannels(
    scope,
    tx,
    messages.map(({ idempotencyKey: key, answers, alertId, importId, news: message }) => {
      return { key, answers, alertId, importId, message };
    }),
  );
}

function addressed({ answers, news: _, ...message }: Message, to: string): NewDelivery {
  const inReplyTo = answers === null ? null : `${answers}:${to}`;
  return { ...message, to, inReplyTo, idempotencyKey: `${message.idempotencyKey}:${to}` };
}

async function incidentMessage(
  scope: OrganizationScope,
  tx: DbTransaction,
  incident: Incident,
  { context: { organizationName }, reader }: Mailing,
): Promise<Message> {
  const [first, ...others] = incident.alerts;
  const key = `alert:${first.id}`;
  await noteThread(
    scope,
    tx,
    incident.alerts.map(({ id }) => id),
    key,
  );
  const blocker = await blockerOf(scope, tx, first.draft);
  const about = { idempotencyKey: key, alertId: first.id, importId: null, answers: null };
  const origin = { organizationName, now: reader.now };
  // Loaded when there is a mail to write: the mail library is larger than all else that a worker holds.
  if (others.length === 0) {
    const { renderAlertMail } = await import("@/lib/alert/alert.mail");
    const words = alertWords(first.draft, reader, blocker);
    const alertUrl = `${reader.appUrl}/alerts/${first.id}`;
    const news = raisedNews({ ...words, url: alertUrl }, incident.alerts, origin);
    const mail = await renderAlertMail(words, { organizationName, alertUrl });
    return { ...about, ...mail, subject: words.subject, news };
  }
  const { renderIncidentMail } = await import("@/lib/alert/incident.mail");
  const words = incidentWords(incident, reader, blocker);
  const change = words.numbers.map(({ text }) => text).join("\n");
  const news = raisedNews({ ...words, change, url: `${reader.appUrl}/alerts` }, incident.alerts, origin);
  return { ...about, ...(await renderIncidentMail(words, organizationName)), subject: words.subject, news };
}

async function historyMessages(
  raised: readonly RaisedAlert[],
  { context, reader }: Mailing,
  importId: string | null,
): Promise<Message[]> {
  const history = raised.filter((alert) => alert.isHistory);
  const [first] = history;
  if (first === undefined) return [];
  const words = history.map(({ draft }) => alertWords(draft, reader, null));
  const about = { ...context, filename: context.filename ?? "Your call records", appUrl: reader.appUrl };
  const { renderHistorySummary } = await import("@/lib/alert/history-summary.mail");
  const summary = await renderHistorySummary(words, about);
  const origin = { organizationName: context.organizationName, now: reader.now };
  const news = historyNews(summary.subject, `${reader.appUrl}/alerts?status=all`, history, origin);
  const idempotencyKey = `history:${importId ?? first.id}`;
  return [{ ...summary, idempotencyKey, alertId: null, importId, answers: null, news }];
}

async function followUpMessage(followUp: FollowUp, { context, reader }: Mailing): Promise<Message> {
  const { renderFollowUpMail } = await import("@/lib/alert/follow-up.mail");
  const words = followUpWords(followUp, reader);
  return {
    ...(await renderFollowUpMail(words, context.organizationName)),
    subject: words.subject,
    // An alert may come to an end more than once, when later calls open it again.
    idempotencyKey: `${followUp.what}:${followUp.alertId}:${followUp.evidence.overAt ?? reader.now.toISOString()}`,
    alertId: followUp.alertId,
    importId: null,
    answers: followUp.threadKey,
    news: followUpNews(words, followUp, { organizationName: context.organizationName, now: reader.now }),
  };
}
