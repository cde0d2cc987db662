import type { GuideGroup } from "@/lib/present/outcome/outcome-guide";

/** What the page of outcomes shows. */
export interface OutcomesPage {
  readonly groups: readonly GuideGroup[];
  /** The days whose calls were counted: `5 Oct 2026 to 3 Nov 2026`; null when there are no calls. */
  readonly days: string | null;
}
