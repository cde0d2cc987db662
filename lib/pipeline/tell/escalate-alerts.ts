import type { OrganizationScope } from "@/lib/account/organization-scope";
import { noteEscalation, type UnansweredAlert, unansweredAlerts } from "@/lib/alert/escalation.store";
import type { Incident } from "@/lib/alert/incident";
import { mailContext } from "@/lib/alert/mail-context.store";
import { recipientsIn } from "@/lib/alert/person/alert-recipient.store";
import { alertSettingsIn } from "@/lib/alert/person/alert-setting.store";
import type { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { isAmong } from "@/lib/alert/rules/telling";
import { HOUR_MS } from "@/lib/base/time-units";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { addressMessages } from "@/lib/pipeline/tell/address-messages";
import { incidentFacts } from "@/lib/pipeline/tell/incident-facts";
import { incidentMessage } from "@/lib/pipeline/tell/write-alert-messages";
import { env } from "@/lib/platform/env";
import type { DbTransaction } from "@/lib/platform/transaction";

type Step = AlertSettings["escalation"][number];

/**
 * Tells the next people of alerts that nobody has acknowledged for so long: one message for an incident, however many
 * alerts it has. That a step was taken is noted in the transaction that writes its messages.
 */
export async function escalateAlerts(scope: OrganizationScope, now: Date): Promise<void> {
  await derivedTransaction(scope, async (tx) => {
    const settings = await alertSettingsIn(scope, tx);
    const since = new Date(settings.escalatesFrom ?? 0);
    for (const [at, step] of settings.escalation.entries()) {
      const open = (await unansweredAlerts(scope, tx, since)).filter(
        ({ steps, raisedAt }) => steps === at && raisedAt.getTime() + step.afterHours * HOUR_MS <= now.getTime(),
      );
      for (const alerts of byThread(open)) await take(scope, tx, { settings, step, number: at + 1, alerts, now });
    }
  });
}

interface Taken {
  readonly settings: AlertSettings;
  readonly step: Step;
  /** From 1. */
  readonly number: number;
  readonly alerts: readonly [UnansweredAlert, ...UnansweredAlert[]];
  readonly now: Date;
}

async function take(scope: OrganizationScope, tx: DbTransaction, taken: Taken): Promise<void> {
  const { settings, step, number, alerts, now } = taken;
  const ids = alerts.map(({ id }) => id);
  await noteEscalation(scope, tx, ids, number);
  const context = await mailContext(scope, tx, null);
  if (context.isDemo) return;
  const [{ draft, threadKey }] = alerts;
  const incident: Incident = { kind: draft.kind, carrier: draft.carrier, alerts };
  const lead = `Nobody has acknowledged this for ${step.afterHours === 1 ? "an hour" : `${step.afterHours} hours`}; you are told as the next in line.`;
  const escalation = { key: `escalation:${number}:${threadKey}`, lead, answers: threadKey };
  const facts = await incidentFacts(scope, tx, incident);
  await addressMessages(scope, tx, {
    recipients: await recipientsIn(scope, tx, now),
    mailsPerDay: settings.mailsPerDay,
    timeZone: context.timeZone,
    now,
    isFor: (_message, person) => isAmong(step, person),
    quietOf: () => null,
    messagesIn: async (timeZone) => {
      const reader = { timeZone, appUrl: env().appUrl, now };
      return [await incidentMessage(incident, facts, { context, reader }, escalation)];
    },
  });
}

function byThread(alerts: readonly UnansweredAlert[]): Iterable<readonly [UnansweredAlert, ...UnansweredAlert[]]> {
  const threads = new Map<string, [UnansweredAlert, ...UnansweredAlert[]]>();
  for (const alert of alerts) {
    const thread = threads.get(alert.threadKey);
    if (thread === undefined) threads.set(alert.threadKey, [alert]);
    else thread.push(alert);
  }
  return threads.values();
}
