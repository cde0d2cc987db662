import type { z } from "zod";
import { listApiKeys } from "@/lib/account/api-key.store";
import type { Organization } from "@/lib/account/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { now } from "@/lib/platform/clock";
import type { ApiKeyList } from "@/lib/present/account-answer.schema";
import { presentApiKey } from "@/lib/present/present-api-key";

/** What the page of API keys begins with. */
export interface ApiKeysPage {
  readonly timeZone: string;
  readonly keys: z.output<typeof ApiKeyList>;
  /** When this was loaded: what "has run out" is measured by. */
  readonly loadedAt: string;
  /** The demo has no keys. */
  readonly mayMakeKeys: boolean;
}

/** Loads the page of API keys. */
export async function loadApiKeysPage(scope: OrganizationScope, organization: Organization): Promise<ApiKeysPage> {
  const keys = await listApiKeys(scope);
  return {
    timeZone: organization.timeZone,
    keys: { data: keys.map(presentApiKey), nextCursor: null },
    loadedAt: now().toISOString(),
    mayMakeKeys: !organization.isDemo,
  };
}
