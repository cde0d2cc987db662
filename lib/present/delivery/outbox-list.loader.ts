import { listKeptMails } from "@/lib/account/mail/kept-mail.store";
import type { Role } from "@/lib/account/member/role";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listDeliveries } from "@/lib/alert/delivery-page.store";
import { withoutToken } from "@/lib/alert/person/recipient-token";
import type { Delivery } from "@/lib/present/delivery/delivery.schema";

/**
 * Loads a page of the outbox. Mails about accounts that could not be sent stand before the first one, as far as the
 * reader may hand them over.
 * @param role what the reader is in the organisation; null for a program, which is shown no mails
 */
export async function loadOutboxList(
  scope: OrganizationScope,
  role: Role | null,
  page: { readonly limit: number; readonly cursor: string | null },
  now: Date,
): Promise<{ data: Delivery[]; nextCursor: string | null }> {
  const [{ deliveries, nextCursor }, keptMails] = await Promise.all([
    listDeliveries(scope, page),
    page.cursor === null && role !== null ? listKeptMails(scope, { role }, now) : [],
  ]);
  const kept = keptMails.map((mail) => ({
    ...mail,
    createdAt: mail.createdAt.toISOString(),
    status: "kept" as const,
    attempts: 0,
    lastError: null,
    sentAt: null,
    alertId: null,
  }));
  const mails = deliveries.map((delivery) => ({
    ...delivery,
    // With it, whoever administers could end somebody else's mails as if they had done it themselves.
    text: withoutToken(delivery.text),
    html: withoutToken(delivery.html),
    createdAt: delivery.createdAt.toISOString(),
    sentAt: delivery.sentAt?.toISOString() ?? null,
  }));
  return { data: [...kept, ...mails], nextCursor };
}
