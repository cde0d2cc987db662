import { z } from "zod";
import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { countKnownCarriers } from "@/lib/ledger/call/known-carrier.store";
import { countCarrierAreas } from "@/lib/ledger/report/block-count.store";
import { countCarrierDays } from "@/lib/ledger/report/carrier-day.store";
import type { ReportWindow } from "@/lib/ledger/report/report-window";
import { countCarrierOutcomes, reportWindow } from "@/lib/ledger/report/tally-report.store";
import { type CarrierAreas, type CarriersPage, carrierLabel, carrierRows } from "@/lib/present/carrier/carriers-page";
import { groupCarriers } from "@/lib/present/chart/group-carriers";
import { dayKey, formatDaySpan } from "@/lib/present/format";
import { loadWaitingFile } from "@/lib/present/import/waiting-file.loader";
import { startOfLastDays } from "@/lib/present/last-days";
import { blockShares } from "@/lib/score/block-share";

interface Reader {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role;
}

const Asked = z.object({ carrier: z.string().max(200).optional().catch(undefined) });
/** Areas are counted from single calls, of which a large fleet has many: so many days of them tell enough. */
const AREA_DAYS = 14;

/** Loads the page of carriers: how calls towards each end, and of the one that was asked for, where. */
export async function loadCarriersPage(
  { scope, organization, role }: Reader,
  asked: Readonly<Record<string, unknown>>,
): Promise<CarriersPage> {
  const { timeZone } = organization;
  const [window, list] = await Promise.all([
    reportWindow(scope, { from: null, to: null }, timeZone),
    countKnownCarriers(scope),
  ]);
  const mayChange = can(role, "imports:write");
  if (window === null) {
    const waiting = await loadWaitingFile(scope);
    return { days: null, rows: [], unknownShare: 0, list, mayChange, chosen: null, waiting };
  }
  const [counted, days] = await Promise.all([
    countCarrierOutcomes(scope, null, window),
    countCarrierDays(scope, window, timeZone),
  ]);
  const rows = carrierRows(groupCarriers(counted), days, dayKey(new Date(window.to.getTime() - 1), timeZone));
  const { carrier } = Asked.parse(asked);
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const isKnown = carrier !== undefined && rows.some((row) => row.carrier === carrier);
  return {
    days: daysWords(window, timeZone),
    rows,
    unknownShare: n === 0 ? 0 : (rows.find((row) => row.carrier === "")?.n ?? 0) / n,
    list,
    mayChange,
    chosen: isKnown ? await loadAreas(scope, carrier, window, timeZone) : null,
    waiting: null,
  };
}

async function loadAreas(
  scope: OrganizationScope,
  carrier: string,
  { from, to }: ReportWindow,
  timeZone: string,
): Promise<CarrierAreas> {
  const start = startOfLastDays(to, AREA_DAYS, timeZone);
  const span = { from: start > from ? start : from, to };
  const [own] = blockShares(await countCarrierAreas(scope, carrier, span));
  const areas = (own?.areas ?? []).map(({ area, calls, blocks, share: { value, low, high } }) => ({
    area: area === "" ? "Not known" : area,
    calls,
    blocks,
    share: value,
    low,
    high,
  }));
  return { carrier, label: carrierLabel(carrier), days: daysWords(span, timeZone), areas };
}

function daysWords({ from, to }: { readonly from: Date; readonly to: Date }, timeZone: string): string {
  return formatDaySpan(from, new Date(to.getTime() - 1), timeZone);
}
