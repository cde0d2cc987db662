import type { OrganizationScope } from "@/lib/account/organization-scope";
import { alertWords, type Reader } from "@/lib/alert/alert-words";
import { mailContext } from "@/lib/alert/mail-context.store";
import { type NewDelivery, queueDeliveries } from "@/lib/alert/outbox.store";
import type { RaisedAlert } from "@/lib/alert/raise-alert.store";
import { alertRecipients } from "@/lib/alert/recipient.store";
import { env } from "@/lib/platform/env";
import type { DbTransaction } from "@/lib/platform/transaction";

/**
 * Puts the mails for new alerts into the outbox: one each for what is recent, one summary for what is history.
 * Call it in the transaction that raises them, so that there is never an alert without its mail, nor the other way round.
 */
export async function queueAlertMails(
  scope: OrganizationScope,
  tx: DbTransaction,
  raised: readonly RaisedAlert[],
  importId: string | null,
): Promise<void> {
  if (raised.length === 0) return;
  const context = await mailContext(scope, tx, importId);
  if (context.isDemo) return;
  const reader: Reader = { timeZone: context.timeZone, appUrl: env().appUrl };
  const messages = [
    ...(await recentMessages(raised, reader, context.organizationName)),
    ...(await historyMessages(raised, reader, context, importId)),
  ];
  const recipients = await alertRecipients(scope, tx);
  const deliveries = recipients.flatMap((to) =>
    messages.map((message) => ({ ...message, to, idempotencyKey: `${message.idempotencyKey}:${to}` })),
  );
  await queueDeliveries(scope, tx, deliveries);
}

type Message = Omit<NewDelivery, "to">;

async function recentMessages(
  raised: readonly RaisedAlert[],
  reader: Reader,
  organizationName: string,
): Promise<Message[]> {
  const recent = raised.filter((alert) => !alert.isHistory);
  if (recent.length === 0) return [];
  // Loaded when there is a mail to write: the mail library is larger than all else that a worker holds.
  const { renderAlertMail } = await import("@/lib/alert/alert.mail");
  return Promise.all(
    recent.map(async ({ id, draft }) => {
      const words = alertWords(draft, reader);
      const body = await renderAlertMail(words, organizationName);
      return { ...body, subject: words.subject, idempotencyKey: `alert:${id}`, alertId: id, importId: null };
    }),
  );
}

async function historyMessages(
  raised: readonly RaisedAlert[],
  reader: Reader,
  context: { organizationName: string; filename: string | null },
  importId: string | null,
): Promise<Message[]> {
  const history = raised.filter((alert) => alert.isHistory);
  const [first] = history;
  if (first === undefined) return [];
  const words = history.map(({ draft }) => alertWords(draft, reader));
  const about = { ...context, filename: context.filename ?? "Your call records", appUrl: reader.appUrl };
  const { renderHistorySummary } = await import("@/lib/alert/history-summary.mail");
  const summary = await renderHistorySummary(words, about);
  return [{ ...summary, idempotencyKey: `history:${importId ?? first.id}`, alertId: null, importId }];
}
