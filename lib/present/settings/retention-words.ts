import { formatDay, formatThings } from "@/lib/present/format";
import type { RetentionItem, RetentionPreviewItem } from "@/lib/present/settings/privacy.schema";

/** What is asked before a retention is changed. */
interface RetentionQuestion {
  readonly title: string;
  readonly description: string;
}

/** Calls and sums are cut at days and months of this zone. */
const ZONE = "UTC";

/** Says what would be kept, how much would go, and from when on what stays. */
export function retentionQuestion(
  { callDays, tallyMonths }: RetentionItem,
  { callsFrom, talliesFrom, past }: RetentionPreviewItem,
): RetentionQuestion {
  const [calls, months] = [formatThings(callDays, "day"), formatThings(tallyMonths, "month")];
  return {
    title: `Keep calls for ${calls} and sums for ${months}?`,
    description: [
      past.calls === 0
        ? "No call goes now."
        : `${formatThings(past.calls, "call")} from before ${formatDay(callsFrom, ZONE)} ${goes(past.calls)}.`,
      past.refusals === 0
        ? ""
        : `So ${past.refusals === 1 ? "does" : "do"} ${formatThings(past.refusals, "rejected record")} of imports from before then.`,
      past.tallies + past.scoreDays === 0
        ? "No sum goes now."
        : `${formatThings(past.tallies, "hourly sum")} and ${formatThings(past.scoreDays, "daily score")} of the months before ${formatDay(talliesFrom, ZONE)} ${goes(past.tallies + past.scoreDays)}.`,
      past.calls + past.tallies + past.scoreDays + past.refusals === 0
        ? `From now on calls go after ${calls}, counted from their import where that is later, and sums after ${months}.`
        : "What goes does not come back.",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

function goes(count: number): string {
  return `${count === 1 ? "goes" : "go"} within the hour`;
}
