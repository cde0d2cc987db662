import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { loadOutboxList } from "@/lib/present/delivery/outbox-list.loader";
import type { OutboxPage } from "@/lib/present/delivery/outbox-page";
import { MAILS_PER_PAGE } from "@/lib/present/page-size";

/** Loads the outbox, as a reader of that role sees it. */
export async function loadOutboxPage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
): Promise<OutboxPage> {
  return {
    timeZone: organization.timeZone,
    first: await loadOutboxList(scope, role, { limit: MAILS_PER_PAGE, cursor: null }, now()),
    hasMailServer: env().SMTP_URL !== undefined,
  };
}
