import type { Proportion } from "@/lib/base/proportion";
import type { GroupKey } from "@/lib/ledger/report/group-source";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import type { CallFilterName } from "@/lib/present/calls/call-filter";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { type CallRates, callRates } from "@/lib/present/calls/call-rates";
import { NOT_NAMED } from "@/lib/present/calls/not-named";
import { bucketCounts, type ChartBucket, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { formatCallerId, formatCount, formatDay } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** Words for what calls are grouped by. */
export const GROUP_WORDS: Readonly<Record<GroupKey, { readonly label: string; readonly plural: string }>> = {
  callerId: { label: "Caller ID", plural: "caller IDs" },
  carrier: { label: "Carrier", plural: "carriers" },
  outcome: { label: "Outcome", plural: "outcomes" },
  rule: { label: "Rule", plural: "rules" },
  trunk: { label: "Trunk", plural: "trunks" },
  campaign: { label: "Campaign", plural: "campaigns" },
  attestation: { label: "Attestation", plural: "attestations" },
  area: { label: "Called area", plural: "called areas" },
  day: { label: "Day", plural: "days" },
  weekday: { label: "Weekday", plural: "weekdays" },
  hour: { label: "Hour of the day", plural: "hours of the day" },
};

/** What one group is, within a sentence: `caller ID`, `hour of the day`. */
export function groupWord(by: GroupKey): string {
  const { label } = GROUP_WORDS[by];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Calls of one group, ready to be shown. */
export interface CallGroupRow {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  /** Of all calls of the question, 0 to 1. */
  readonly share: number;
  /** Its parts in the order of the stack, as shares of the group; none is empty. */
  readonly parts: readonly { readonly bucket: ChartBucket; readonly n: number; readonly share: number }[];
  readonly rates: CallRates;
  /** What narrows the page to this group; null where a filter cannot say it. */
  readonly narrow: Readonly<Partial<Record<CallFilterName, string>>> | null;
}

/** What the table of groups shows. */
export interface CallGroupTable {
  readonly rows: readonly CallGroupRow[];
  readonly n: number;
  readonly all: { readonly blocked: Proportion; readonly answer: Proportion };
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Prepares groups: by calls, most first; hours and days of the week and of the calendar in their own order. */
export function callGroupTable(groups: Pick<CallGroups, "by" | "data" | "groups">): CallGroupTable {
  const { by } = groups;
  const n = groups.data.reduce((sum, { attempts }) => sum + attempts, 0);
  const listed = groups.data.filter(({ key }) => key !== null).length;
  const rows = groups.data.map((group) => row(by, group, n, groups.groups - listed));
  const inTime = by === "day" || by === "weekday" || by === "hour";
  const sums = new Map<string, number>();
  for (const { outcomes } of groups.data)
    for (const [outcome, count] of Object.entries(outcomes)) sums.set(outcome, (sums.get(outcome) ?? 0) + count);
  const { blocked, answer } = callRates(Object.fromEntries(sums));
  return { rows: inTime ? rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : rows, n, all: { blocked, answer } };
}

function row(
  by: GroupKey,
  { key, attempts, outcomes }: CallGroups["data"][number],
  n: number,
  others: number,
): CallGroupRow {
  const counts = bucketCounts(outcomes);
  return {
    key: key ?? "…",
    label: key === null ? othersLabel(by, others) : groupLabel(by, key),
    n: attempts,
    share: n === 0 ? 0 : attempts / n,
    parts: STACK_ORDER.flatMap((bucket) =>
      counts[bucket] === 0 ? [] : [{ bucket, n: counts[bucket], share: counts[bucket] / attempts }],
    ),
    rates: callRates(outcomes),
    narrow: key === null ? null : narrowed(by, key),
  };
}

function othersLabel(by: GroupKey, others: number): string {
  return `${formatCount(others)} more ${others === 1 ? groupWord(by) : GROUP_WORDS[by].plural}`;
}

/** What a group is called. */
function groupLabel(by: GroupKey, key: string): string {
  if (by === "callerId") return formatCallerId(key);
  if (by === "outcome") return Object.entries(OUTCOME_LABELS).find(([outcome]) => outcome === key)?.[1] ?? key;
  if (by === "day") return formatDay(`${key}T12:00:00Z`, "UTC");
  if (by === "weekday") return WEEKDAYS[Number(key) - 1] ?? key;
  if (by === "hour") return `${key}:00 to ${key}:59`;
  return key === "" ? `${GROUP_WORDS[by].label} unknown` : visibleText(key);
}

function narrowed(by: GroupKey, key: string): CallGroupRow["narrow"] {
  if (by === "weekday" || by === "hour") return null;
  if (by === "day") return { from: key, to: key };
  if (by === "callerId" || by === "outcome" || by === "rule") return { [by]: key };
  if (by === "area") return key === "" ? null : { area: key };
  return { [by]: key === "" ? NOT_NAMED : key };
}
