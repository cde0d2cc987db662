import type { AlertDraft, AlertReach } from "@/lib/alert/alert-draft";
import { alertSteps } from "@/lib/alert/alert-steps";
import { type Blocker, blockerSentence } from "@/lib/alert/blocker";
import { percent } from "@/lib/alert/figure-text";
import { type AlertWords, capital, countText, momentText, type Reader } from "@/lib/alert/reader-words";
import { ruleAlertWords } from "@/lib/alert/rules/rule-alert-words";
import { metricWords } from "@/lib/alert/rules/rule-words";
import { wilson } from "@/lib/base/proportion";
import { spacedNumber } from "@/lib/base/spaced-number";

/**
 * Writes an alert down in plain words.
 * @param blocker whom the headers of the refused calls name
 * @param reach how its figure went on; left out, or of no more calls than raised it, those calls alone are told
 */
export function alertWords(
  draft: AlertDraft,
  reader: Reader,
  blocker: Blocker | null,
  reach: AlertReach | null = null,
): AlertWords {
  const { evidence } = draft;
  if (evidence.rule !== undefined) return ruleAlertWords({ ...draft, rule: evidence.rule }, reader, blocker);
  const number = spacedNumber(draft.callerId);
  const metric = metricWords(evidence);
  const isLow = draft.kind === "low_score";
  const soFar = figuresSoFar(draft, reach);
  const [before, after] = [percent(evidence.rateBefore), percent(soFar.value)];
  const change = isLow ? `${after} where ${before} is expected` : `${before} → ${after}`;
  // A score weighs calls of weeks; no day is known on which it went bad.
  const since = isLow
    ? `in the weeks up to ${momentText(draft.detectedAt, reader)}`
    : `since ${momentText(new Date(evidence.since), reader)}`;
  const url = `${reader.appUrl}/caller-ids/${encodeURIComponent(draft.callerId)}`;
  const range = `${percent(soFar.low)} to ${percent(soFar.high)}`;
  const first =
    soFar.n === evidence.n
      ? ""
      : ` It was found by the first ${countText(evidence.n)} of them, with ${percent(evidence.rateAfter)}.`;
  return {
    subject: `${number}: ${metric} ${change} (n = ${countText(soFar.n)}) ${since}`,
    headline: `${number} ${headline(draft)}`,
    change: `${capital(metric)}: ${change} (${range} with 95% confidence, ${countText(soFar.n)} calls) ${since}${draft.carrier ? `, towards ${draft.carrier}` : ""}.${first}${over(draft, reader)} ${evidence.summary}`,
    whoBlocked: draft.evidence.metric === "blocked" ? blockerSentence(blocker) : null,
    likelyCause: likelyCause(draft, "this number"),
    steps: alertSteps(draft, reader.appUrl),
    url,
  };
}

/** Over all calls since, where they are more than those that raised it. A score weighs calls; it is told as it was. */
function figuresSoFar({ kind, evidence: { rateAfter: value, low, high, n } }: AlertDraft, reach: AlertReach | null) {
  if (reach === null || reach.n <= n || kind === "low_score") return { value, low, high, n };
  return wilson(reach.hits, reach.n);
}

function over({ evidence: { overAt } }: AlertDraft, reader: Reader): string {
  return overAt === null ? "" : ` The calls show that it was over by ${momentText(new Date(overAt), reader)}.`;
}

function headline(draft: AlertDraft): string {
  if (draft.kind === "block") return "is being blocked by a network";
  return draft.kind === "label" ? "is probably shown with a warning label" : "has lost its good reputation";
}

/** What most likely brought an alert of ours. @param whose one number's or several's */
export function likelyCause(
  { kind, evidence }: Pick<AlertDraft, "kind" | "evidence">,
  whose: "this number" | "these numbers",
): string {
  if (kind === "block")
    return `An analytics provider of the called network rejects calls from ${whose} before they ring.`;
  if (kind === "label") return `People see a warning beside ${whose}, so fewer answer and more decline.`;
  return evidence.metric === "blocked"
    ? `Networks have refused calls from ${whose} for some time.`
    : `People have ignored or declined calls from ${whose} for some time.`;
}
