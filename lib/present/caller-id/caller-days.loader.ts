import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { readTogether } from "@/lib/account/read-together.store";
import { countBlocks, countCallerDays } from "@/lib/ledger/report/caller-days.store";
import { reportWindow } from "@/lib/ledger/report/tally-report.store";
import type { CallerDays, DayCount } from "@/lib/present/caller-id/caller-days.schema";

/** Loads the calls per day of some caller IDs, over the last days that hold calls. */
export async function loadCallerDays(
  scope: OrganizationScope,
  { timeZone }: Pick<Organization, "timeZone">,
  callerIds: readonly string[],
): Promise<CallerDays> {
  const { window, counts, blocks } = await readTogether(scope, async () => {
    const covered = await reportWindow(scope, { from: null, to: null }, timeZone);
    if (covered === null) return { window: null, counts: [], blocks: [] };
    const [days, blockedBy] = await Promise.all([
      countCallerDays(scope, callerIds, covered, timeZone),
      countBlocks(scope, callerIds, covered),
    ]);
    return { window: covered, counts: days, blocks: blockedBy };
  });
  const days = new Map<string, DayCount[]>();
  for (const { callerId, ...day } of counts) days.set(callerId, [...(days.get(callerId) ?? []), day]);
  return {
    from: window?.from.toISOString() ?? null,
    to: window?.to.toISOString() ?? null,
    timeZone,
    data: [...days].map(([callerId, one]) => ({
      callerId,
      days: one,
      blockedBy: blocks
        .filter((block) => block.callerId === callerId)
        .map(({ carrier, blocked }) => ({ carrier, blocked })),
    })),
  };
}
