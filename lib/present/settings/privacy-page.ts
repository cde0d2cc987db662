import type { RetentionItem } from "@/lib/present/settings/privacy.schema";

/** What the page of privacy begins with. */
export interface PrivacyPage {
  readonly name: string;
  readonly retention: RetentionItem;
  /** When everything is erased, as people read it; null when nobody asked for it. */
  readonly eraseAfter: string | null;
  /** Only the owner gives an organisation up; the demo stays. */
  readonly mayDelete: boolean;
  readonly mayChange: boolean;
}
