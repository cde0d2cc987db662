import { DAY_MS } from "@/lib/base/time-units";
import type { CallConditions } from "@/lib/ledger/report/call-conditions";
import type { ReportWindow } from "@/lib/ledger/report/report-window";

/** What calls may be grouped by; weekdays and hours are those of a zone. */
export const GROUP_KEYS = [
  "callerId",
  "carrier",
  "outcome",
  "rule",
  "trunk",
  "campaign",
  "attestation",
  "area",
  "day",
  "weekday",
  "hour",
] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Where the calls of groups are counted: sums by day, sums by hour, or call by call. */
export type GroupSource = "fleet_day" | "caller_day" | "tally" | "call";

/** Which groups are asked for. */
export interface GroupQuestion {
  readonly by: GroupKey;
  readonly asked: CallConditions;
  readonly window: ReportWindow;
  /** Zone whose days and hours are meant. */
  readonly timeZone: string;
}

/** Sums that stand ready, the smallest first, with what they can be grouped by and narrowed to. */
const SUMS: readonly {
  readonly source: GroupSource;
  readonly keys: readonly GroupKey[];
  readonly narrows: readonly (keyof CallConditions)[];
  readonly needsDays: boolean;
}[] = [
  {
    source: "fleet_day",
    keys: ["carrier", "outcome", "day", "weekday"],
    narrows: ["carrier", "outcomes"],
    needsDays: true,
  },
  {
    source: "caller_day",
    keys: ["callerId", "outcome", "day", "weekday"],
    narrows: ["callerId", "outcomes"],
    needsDays: true,
  },
  {
    source: "tally",
    keys: ["callerId", "carrier", "outcome", "campaign", "day", "weekday", "hour"],
    narrows: ["callerId", "carrier", "campaign", "outcomes"],
    needsDays: false,
  },
];

/** The smallest place that can answer: sums by day, by hour, or the calls themselves. */
export function groupSource({ by, asked, window, timeZone }: GroupQuestion): GroupSource {
  const narrowed = narrowedBy(asked);
  const found = SUMS.find(
    ({ keys, narrows, needsDays }) =>
      keys.includes(by) && narrowed.every((name) => narrows.includes(name)) && (window.days !== null || !needsDays),
  );
  if (found === undefined) return "call";
  // A sum of an hour of UTC lies in two hours of a zone that is half an hour off.
  return by === "hour" && !isOnTheHour(timeZone, window) ? "call" : found.source;
}

/** What is narrowed beside the time. */
function narrowedBy(asked: CallConditions): readonly (keyof CallConditions)[] {
  const names: readonly (keyof CallConditions)[] = [
    ...(["callerId", "outcomes", "confidences", "attributions", "sipCodes", "causes", "ruleIds", "carrier"] as const),
    ...(["trunk", "campaign", "attestation", "area", "importId", "rings", "talks"] as const),
  ];
  return names.filter((name) => {
    const value = asked[name];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
}

const WEEK_MS = 7 * DAY_MS;

/** Whether hours of UTC are whole hours of the zone, all that time: zones have changed by half an hour. */
function isOnTheHour(timeZone: string, { from, to }: Pick<ReportWindow, "from" | "to">): boolean {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone, minute: "numeric" });
  for (let at = Math.floor(from.getTime() / WEEK_MS) * WEEK_MS; at < to.getTime(); at += WEEK_MS)
    if (clock.format(at) !== "0") return false;
  return true;
}
