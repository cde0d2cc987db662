import { callGroupTable, GROUP_WORDS, groupWord } from "@/lib/present/calls/call-group-rows";
import type { CallGroups } from "@/lib/present/calls/call-groups.schema";
import { earlyCallsOf } from "@/lib/present/days-of-zone";
import {
  formatCount,
  formatDay,
  formatDaySpan,
  formatInterval,
  formatShare,
  formatThings,
  formatZone,
} from "@/lib/present/format";

/** What groups of calls rest on, in sentences: the time, the calls, the fleet's rates, and what could not be counted. */
export function groupsNote(groups: CallGroups): string {
  const { by, from, to, timeZone, keptFrom } = groups;
  if (from === null || to === null) return "There are no calls.";
  const { n, all } = callGroupTable(groups);
  const last = new Date(Date.parse(to) - 1);
  const zone = formatZone(timeZone);
  // Single calls are counted by the moment, sums by hours.
  const early = groups.source === "sums" ? earlyCallsOf(timeZone, { from, to }) : null;
  const sentences = [
    `${formatDaySpan(from, last, timeZone)}, days of ${zone}${early === null ? "" : ` (${early})`}; ${formatThings(n, "call")} in ${formatCount(groups.groups)} ${groups.groups === 1 ? groupWord(by) : GROUP_WORDS[by].plural}.`,
    all.blocked.n > 0 &&
      by !== "outcome" &&
      `Of all, ${formatShare(all.blocked.value)} blocked (${formatInterval(all.blocked)}) and ${formatShare(all.answer.value)} answered (${formatInterval(all.answer)}), with 95% confidence.`,
    keptFrom !== null &&
      keptFrom > from &&
      `Single calls are kept from ${formatDay(keptFrom, timeZone)} on; earlier ones are not counted here.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
