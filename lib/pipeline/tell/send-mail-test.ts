import { randomUUID } from "node:crypto";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { queueDeliveries } from "@/lib/alert/outbox.store";
import { withToken } from "@/lib/alert/person/recipient-token";
import { unsubscribeToken } from "@/lib/alert/person/unsubscribe-token.gateway";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { requestDelivery } from "@/lib/pipeline/job-queue";
import { env } from "@/lib/platform/env";

/** Sends somebody a mail that asks whether mails arrive, through the same outbox as alerts. */
export async function sendMailTest(
  scope: OrganizationScope,
  { name: organizationName }: Pick<Organization, "name">,
  { userId, email }: { readonly userId: string; readonly email: string },
): Promise<void> {
  const { renderTestMail } = await import("@/lib/alert/test.mail");
  const { html, text } = await renderTestMail({ organizationName, appUrl: env().appUrl });
  const token = unsubscribeToken({ organizationId: scope.organizationId, userId });
  const mail = { to: email, userId, kind: "test" as const, alertId: null, importId: null };
  const body = { html: withToken(html, token), text: withToken(text, token) };
  const subject = `Alerts of ${organizationName} reach you`;
  await derivedTransaction(scope, (tx) =>
    queueDeliveries(scope, tx, [{ ...mail, ...body, subject, idempotencyKey: `test:${randomUUID()}` }]),
  );
  await requestDelivery(scope.organizationId);
}
