import type { ApiKeyRecord } from "@/lib/present/settings/api-key-row";

/** What the page of API keys begins with. */
export interface ApiKeysPage {
  readonly timeZone: string;
  /** Newest first. */
  readonly keys: ApiKeyRecord[];
  /** When this was loaded: what "has expired" is measured by. */
  readonly loadedAt: string;
  /** Where programs reach the product, without a trailing slash. */
  readonly appUrl: string;
  /** The demo has no keys. */
  readonly mayMakeKeys: boolean;
}
