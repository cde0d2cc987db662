import type { Proportion } from "@/lib/base/proportion";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { callRates } from "@/lib/present/calls/call-rates";

/**
 * The columns of caller IDs in a spreadsheet; shares from 0 to 1, each with the calls that it counts and rests on: of answered and
 * blocked ones `blocked_of`, of unwanted and declined ones `delivered`. Calls of the time from `counted_from` up to, without,
 * `counted_to`, in UTC.
 */
export const CALLER_ID_COLUMNS = [
  "caller_id",
  "label",
  "group",
  "owner",
  "standing",
  "score",
  "score_low",
  "score_high",
  "attempts",
  "answered_share",
  "blocked",
  "blocked_of",
  "blocked_share",
  "unwanted_share",
  "declined_share",
  "first_call_at",
  "last_call_at",
  "open_alerts",
  "answered",
  "unwanted",
  "declined",
  "delivered",
  "counted_from",
  "counted_to",
] as const;

/** A caller ID as the cells of its row, in the order of {@link CALLER_ID_COLUMNS}. */
export function callerIdCells(
  item: CallerIdItem,
  counted: { readonly from: Date; readonly to: Date } | null,
): readonly (string | number | null)[] {
  const { answer, blocked, unwanted, declined } = callRates(item.outcomes);
  return [
    item.callerId,
    item.label,
    item.group,
    item.owner,
    item.standing,
    item.score,
    item.low,
    item.high,
    item.attempts,
    rounded(item.rates.answer),
    hitsOf(blocked),
    blocked.n,
    rounded(item.rates.blocked),
    rounded(item.rates.unwanted),
    rounded(item.rates.declined),
    item.firstCallAt,
    item.lastCallAt,
    item.openAlerts,
    hitsOf(answer),
    hitsOf(unwanted),
    hitsOf(declined),
    unwanted.n,
    counted === null ? null : counted.from.toISOString(),
    counted === null ? null : counted.to.toISOString(),
  ];
}

function hitsOf({ value, n }: Proportion): number {
  return Math.round(value * n);
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e6) / 1e6;
}
