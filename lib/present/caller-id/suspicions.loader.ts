import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countSuspicions } from "@/lib/ledger/report/suspicion-count.store";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import type { Suspicion } from "@/lib/present/caller-id/suspicion.schema";
import { suspicionsOf } from "@/lib/present/caller-id/suspicions";
import type { TimeSpan } from "@/lib/present/time-span.schema";

/** Loads what speaks for unannounced blocks of a caller ID; without bounds over the last 30 days that hold calls. */
export async function loadSuspicions(
  scope: OrganizationScope,
  { timeZone }: Organization,
  callerId: string,
  span: TimeSpan,
): Promise<Suspicion[]> {
  const window = await reportWindow(scope, span, timeZone);
  return window === null ? [] : suspicionsOf(await countSuspicions(scope, callerId, window));
}
