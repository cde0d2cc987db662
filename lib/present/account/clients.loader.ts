import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countAllOpenAlerts } from "@/lib/alert/alert.store";
import { countCarrierOutcomes, reportWindow } from "@/lib/ledger/report/tally-report.store";
import type { ClientItem } from "@/lib/present/account/client.schema";
import { callRates } from "@/lib/present/calls/call-rates";
import { addCounts } from "@/lib/present/carrier/carrier-matrix";
import { groupCarriers } from "@/lib/present/chart/group-carriers";
import { lastCallAt } from "@/lib/watch/last-call.store";
import { publicStanding } from "@/lib/watch/standing";
import { countStandings } from "@/lib/watch/standing-count.store";

/** A client, and what the reader may do there. */
export interface ClientPlace {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
}

const SIDE_BY_SIDE = 4;
const WHOLE_TIME = { from: null, to: null };

/** Loads how the clients of an agency stand, by name; each is read with the reader's own scope there. */
export async function loadClients(places: readonly ClientPlace[]): Promise<ClientItem[]> {
  const waiting = places.toSorted((a, b) => a.organization.name.localeCompare(b.organization.name));
  const items: ClientItem[] = [];
  // A few at a time: an agency with hundreds must not take every connection.
  while (waiting.length > 0) items.push(...(await Promise.all(waiting.splice(0, SIDE_BY_SIDE).map(loadClient))));
  return items;
}

async function loadClient({ scope, organization, role }: ClientPlace): Promise<ClientItem> {
  const window = await reportWindow(scope, WHOLE_TIME, organization.timeZone);
  const [standings, openAlerts, latest, carriers] = await Promise.all([
    countStandings(scope),
    countAllOpenAlerts(scope),
    lastCallAt(scope),
    window === null ? [] : countCarrierOutcomes(scope, null, window),
  ]);
  const counted = { good: 0, watch: 0, harmed: 0, not_enough_calls: 0 };
  for (const { standing, callerIds } of standings) counted[publicStanding(standing)] += callerIds;
  const { id, slug, name, timeZone, country } = organization;
  return {
    ...{ id, slug, name, timeZone, country },
    role,
    standings: counted,
    openAlerts,
    blocked: callRates(addCounts(groupCarriers(carriers).map(({ counts }) => counts))).blocked,
    lastCallAt: latest?.toISOString() ?? null,
  };
}
