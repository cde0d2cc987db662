import type { OrganizationScope } from "@/lib/account/organization-scope";
import { gatheredWords } from "@/lib/alert/gathered-words";
import { mailContext } from "@/lib/alert/mail-context.store";
import { queueDeliveries } from "@/lib/alert/outbox.store";
import type { StoredNotice } from "@/lib/alert/person/alert-notice.schema";
import { takeDueNotices } from "@/lib/alert/person/alert-notice.store";
import { type Recipient, recipientsIn } from "@/lib/alert/person/alert-recipient.store";
import { alertSettingsIn } from "@/lib/alert/person/alert-setting.store";
import { isWantingMail } from "@/lib/alert/person/plan-mail";
import { withToken } from "@/lib/alert/person/recipient-token";
import { unsubscribeToken } from "@/lib/alert/person/unsubscribe-token.gateway";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { env } from "@/lib/platform/env";

/**
 * Tells each person in one mail what was gathered for them and is due: what was taken and the mail stand in one
 * transaction, so that a crash between them loses nothing and tells nothing twice.
 */
export async function tellGathered(scope: OrganizationScope, now: Date): Promise<void> {
  await derivedTransaction(scope, async (tx) => {
    const due = await takeDueNotices(scope, tx, now);
    if (due.size === 0) return;
    const { organizationName, timeZone: houseZone } = await mailContext(scope, tx, null);
    const { mailsPerDay } = await alertSettingsIn(scope, tx);
    const { renderGatheredMail } = await import("@/lib/alert/gathered.mail");
    for (const person of await recipientsIn(scope, tx, now)) {
      const notices = due.get(person.userId) ?? [];
      const [first] = notices;
      if (first === undefined || !isWantingMail(person.preferences, now)) continue;
      const words = gatheredWords(notices, { rhythm: person.preferences.rhythm, mailsPerDay });
      const timeZone = person.preferences.timeZone ?? houseZone;
      const mail = await renderGatheredMail(words, { organizationName, appUrl: env().appUrl, timeZone });
      await queueDeliveries(scope, tx, [delivery(scope, person, first, { ...mail, subject: words.subject })]);
    }
  });
}

function delivery(
  scope: OrganizationScope,
  { userId, email }: Recipient,
  first: StoredNotice,
  mail: { readonly subject: string; readonly html: string; readonly text: string },
) {
  const token = unsubscribeToken({ organizationId: scope.organizationId, userId });
  return {
    to: email,
    userId,
    kind: "digest" as const,
    alertId: null,
    importId: null,
    idempotencyKey: `gathered:${first.id}`,
    subject: mail.subject,
    html: withToken(mail.html, token),
    text: withToken(mail.text, token),
  };
}
