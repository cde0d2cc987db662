import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listDeliveries } from "@/lib/alert/delivery-page.store";
import { env } from "@/lib/platform/env";
import type { OutboxPage } from "@/lib/present/outbox-page";
import { MAILS_PER_PAGE } from "@/lib/present/page-size";

/** Loads the outbox. */
export async function loadOutboxPage(scope: OrganizationScope, organization: Organization): Promise<OutboxPage> {
  const { deliveries, nextCursor } = await listDeliveries(scope, { limit: MAILS_PER_PAGE, cursor: null });
  const data = deliveries.map((delivery) => ({
    ...delivery,
    createdAt: delivery.createdAt.toISOString(),
    sentAt: delivery.sentAt?.toISOString() ?? null,
  }));
  return {
    timeZone: organization.timeZone,
    first: { data, nextCursor },
    hasMailServer: env().SMTP_URL !== undefined,
  };
}
