import { listApiKeys } from "@/lib/account/api-key/api-key.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { ApiKeysPage } from "@/lib/present/settings/api-keys-page";
import { presentApiKey } from "@/lib/present/settings/present-api-key";

/** Loads the page of API keys. */
export async function loadApiKeysPage(scope: OrganizationScope, organization: Organization): Promise<ApiKeysPage> {
  const keys = await listApiKeys(scope);
  return {
    timeZone: organization.timeZone,
    keys: keys.map(presentApiKey),
    loadedAt: now().toISOString(),
    appUrl: env().appUrl,
    mayMakeKeys: !organization.isDemo,
  };
}
