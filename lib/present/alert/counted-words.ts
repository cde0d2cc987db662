import type { Alert } from "@/lib/present/alert/alert.schema";

/**
 * What the figures of an alert count otherwise than lists of calls do, in a sentence: whoever compares them finds a few calls
 * more on one side than on the other.
 * @returns null for alerts of own rules, which count as lists do
 */
export function countedWords({ metric, odds, rule }: Alert["evidence"]): string | null {
  if (rule !== undefined) return null;
  const parts = [
    "a person who refuses counts once a day, also where the call then went over another route",
    metric === "answer"
      ? "voicemail counts as not answered"
      : "a 603 that came before a phone could ring counts as a block",
    "dead numbers and failures are left out",
    odds === null && "recent calls weigh more than old ones",
  ];
  return `Unlike in lists of calls, ${parts.filter((part) => part !== false).join("; ")}.`;
}
