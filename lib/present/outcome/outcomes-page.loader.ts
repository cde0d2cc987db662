import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countCarrierOutcomes, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { addCounts } from "@/lib/present/carrier/carrier-matrix";
import { formatDaySpan } from "@/lib/present/format";
import { outcomeGuide } from "@/lib/present/outcome/outcome-guide";
import type { OutcomesPage } from "@/lib/present/outcome/outcomes-page";

const LAST_MS = 1;

/** Loads the page that explains outcomes, with how often each was seen lately. */
export async function loadOutcomesPage(scope: OrganizationScope, { timeZone }: Organization): Promise<OutcomesPage> {
  const window = await reportWindow(scope, { from: null, to: null }, timeZone);
  if (window === null) return { groups: outcomeGuide({}), days: null };
  const counted = await countCarrierOutcomes(scope, null, window);
  const counts = addCounts(counted.map(({ outcome, attempts }) => ({ [outcome]: attempts })));
  const last = new Date(window.to.getTime() - LAST_MS);
  return { groups: outcomeGuide(counts), days: formatDaySpan(window.from, last, timeZone) };
}
