import type { OrganizationScope } from "@/lib/account/organization-scope";
import { alertReachIn } from "@/lib/alert/alert-reach.store";
import { queueForChannels } from "@/lib/alert/channels/queue-for-channels.store";
import { groupIncidents, type Incident } from "@/lib/alert/incident";
import { mailContext } from "@/lib/alert/mail-context.store";
import { recipientsIn } from "@/lib/alert/person/alert-recipient.store";
import { alertSettingsIn } from "@/lib/alert/person/alert-setting.store";
import { type QuietHours, quietUntil } from "@/lib/alert/person/quiet-hours";
import { type AlertReconciliation, noteThread } from "@/lib/alert/raise-alert.store";
import { rulesIn } from "@/lib/alert/rules/alert-rule.store";
import { isAmong, type Telling, tellingOf } from "@/lib/alert/rules/telling";
import { addressMessages } from "@/lib/pipeline/tell/address-messages";
import { type IncidentFacts, incidentFacts } from "@/lib/pipeline/tell/incident-facts";
import {
  type AlertMessage,
  followUpMessage,
  historyMessage,
  incidentKey,
  incidentMessage,
  type Mailing,
  type OlderChanges,
} from "@/lib/pipeline/tell/write-alert-messages";
import { env } from "@/lib/platform/env";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What brought an evaluation about. */
interface Cause {
  readonly importId: string | null;
  readonly now: Date;
}

/**
 * Puts the messages that follow from an evaluation into the outbox, for people and for channels: one for each incident
 * that is recent, one summary for what is history, and an answer in the same thread when a harm is over or an alert is
 * taken back.
 * Call it in the transaction that raises the alerts, so that there is never one without its mail, nor the other way round.
 */
export async function queueAlertMails(
  scope: OrganizationScope,
  tx: DbTransaction,
  found: AlertReconciliation,
  cause: Cause,
): Promise<void> {
  if (found.raised.length + found.followUps.length === 0) return;
  const context = await mailContext(scope, tx, cause.importId);
  if (context.isDemo) return;
  const settings = await alertSettingsIn(scope, tx);
  const telling = tellingOf(settings, await rulesIn(scope, tx));
  const raised = found.raised.filter(({ draft }) => telling(draft.ruleId).isEnabled);
  const incidents: KnownIncident[] = [];
  for (const incident of groupIncidents(raised.filter(({ isHistory }) => !isHistory))) {
    await noteThread(
      scope,
      tx,
      incident.alerts.map(({ id }) => id),
      incidentKey(incident),
    );
    incidents.push({ incident, facts: await incidentFacts(scope, tx, incident) });
  }
  const older = raised.filter(({ isHistory }) => isHistory);
  const ids = older.map(({ id }) => id);
  const history = { alerts: older, reach: await alertReachIn(scope, tx, ids) };
  const told: Told = { incidents, history, followUps: found.followUps, importId: cause.importId };
  const written = new Map<string, Promise<readonly AlertMessage[]>>();
  const messagesIn = (timeZone: string) => {
    const known = written.get(timeZone);
    if (known !== undefined) return known;
    const reader = { timeZone, appUrl: env().appUrl, now: cause.now };
    const made = writeMessages(told, { context, reader });
    written.set(timeZone, made);
    return made;
  };
  const { timeZone } = context;
  const tellingOfMessage = ({ ruleId }: AlertMessage) => telling(ruleId ?? "");
  await addressMessages(scope, tx, {
    recipients: await recipientsIn(scope, tx, cause.now),
    mailsPerDay: settings.mailsPerDay,
    timeZone,
    now: cause.now,
    isFor: (message, person) => isAmong(tellingOfMessage(message).tell, person),
    quietOf: (message) => tellingOfMessage(message).quiet,
    messagesIn,
  });
  const messages = await messagesIn(timeZone);
  const place = { timeZone, now: cause.now };
  await queueForChannels(
    scope,
    tx,
    messages.map((message) => channelNews(message, tellingOfMessage(message), place)),
  );
}

/** An incident, with what a message about it says beside its alerts; the same in every time zone. */
interface KnownIncident {
  readonly incident: Incident;
  readonly facts: IncidentFacts;
}

/** What is told of an evaluation. */
interface Told extends Pick<AlertReconciliation, "followUps"> {
  readonly incidents: readonly KnownIncident[];
  readonly history: OlderChanges;
  /** The import that caused it; null when none did. */
  readonly importId: string | null;
}

async function writeMessages(told: Told, mailing: Mailing): Promise<readonly AlertMessage[]> {
  const messages: AlertMessage[] = [];
  for (const { incident, facts } of told.incidents) messages.push(await incidentMessage(incident, facts, mailing));
  const history = await historyMessage(told.history, mailing, told.importId);
  if (history !== null) messages.push(history);
  for (const followUp of told.followUps) messages.push(await followUpMessage(followUp, mailing));
  return messages;
}

function channelNews(
  { key, answers, alertId, importId, news: message }: AlertMessage,
  { tell, quiet }: Telling,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
) {
  const about = { key, answers, alertId, importId, message, channelIds: tell.channelIds };
  return { ...about, ...notBefore(quiet, timeZone, now) };
}

function notBefore(quiet: QuietHours | null, timeZone: string, now: Date): { readonly notBefore?: Date } {
  const at = quiet === null ? now : quietUntil(now, quiet, timeZone);
  return at > now ? { notBefore: at } : {};
}
