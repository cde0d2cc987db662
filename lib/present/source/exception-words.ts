import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import { formatCount, formatThings, formatTime } from "@/lib/present/format";
import type { SourceDetail } from "@/lib/present/source/source.schema";

type Exception = Pick<SourceDetail["overrides"][number], "ruleId" | "sip" | "q850" | "phraseHolds" | "disposition">;

/** To which calls an exception applies, in words. */
export function exceptionWords({ ruleId, sip, q850, phraseHolds, disposition }: Exception): string {
  const conditions = [
    sip === null ? null : `SIP ${sip}`,
    q850 === null ? null : `cause ${q850}`,
    phraseHolds === null ? null : `a phrase with “${phraseHolds}”`,
    disposition === null ? null : `status word “${disposition}”`,
  ].filter((condition) => condition !== null);
  const what = conditions.length === 0 ? "every call" : `a call with ${conditions.join(" and ")}`;
  return `${what} under the rule ${ruleId}`;
}

/** What judging a source's calls again came to, in a sentence. */
export function judgedAgainWords(
  { at, judged, changed, moves }: NonNullable<SourceDetail["judgedAgain"]>,
  timeZone: string,
): string {
  const told = `${formatThings(judged, "call")} ${judged === 1 ? "was" : "were"} judged again on ${formatTime(at, timeZone)}`;
  if (changed === 0) return `${told}; nothing changed.`;
  const each = moves.map(({ from, to, calls }) => `${formatCount(calls)} from ${label(from)} to ${label(to)}`);
  return `${told}; ${formatCount(changed)} changed${each.length === 0 ? "" : `: ${each.join(", ")}`}.`;
}

function label(name: string): string {
  const outcome = OUTCOMES.find((one) => one === name);
  return outcome === undefined ? name : `“${OUTCOME_LABELS[outcome]}”`;
}
