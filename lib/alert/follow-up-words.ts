import { percent } from "@/lib/alert/figure-text";
import type { FollowUp } from "@/lib/alert/follow-up";
import { capital, countText, momentText, type Reader } from "@/lib/alert/reader-words";
import { ANSWERED_BY_PEOPLE, figureWords, METRIC_WORDS, metricWords } from "@/lib/alert/rules/rule-words";
import { spacedNumber } from "@/lib/base/spaced-number";

/** The words of a mail that says what became of an alert. */
export interface FollowUpWords {
  readonly subject: string;
  readonly headline: string;
  readonly text: string;
  readonly url: string;
}

/** Says in plain words that a harm is over, or that later data undid an alert. It promises no more than that. */
export function followUpWords({ what, callerId, carrier, evidence }: FollowUp, reader: Reader): FollowUpWords {
  const { rule } = evidence;
  const isOfOne = rule === undefined || (rule.callerCount === 1 && rule.per === "number");
  const number = isOfOne ? spacedNumber(callerId) : rule.name;
  const where = carrier ? ` on ${carrier}` : "";
  const url = `${reader.appUrl}/caller-ids/${encodeURIComponent(callerId)}`;
  if (what === "withdrawn")
    return {
      subject: `${number}: alert withdrawn`,
      headline: `The alert about ${number} is withdrawn`,
      text: "The stored calls have changed since, by a later import or by one that was undone: chance alone explains what those of now show. It stays on the Alerts page, marked as withdrawn.",
      url,
    };
  if (what === "reinstated") {
    const figures =
      rule === undefined
        ? `${metricWords(evidence)} ${percent(evidence.rateBefore)} → ${percent(evidence.rateAfter)} (n = ${countText(evidence.n)})`
        : figureWords(evidence);
    return {
      subject: `${number}: the alert holds after all`,
      headline: `The alert about ${number} holds after all${where}`,
      text: `It had been withdrawn because the calls no longer showed it. With the calls that are here now it holds again: ${figures} since ${momentText(new Date(evidence.since), reader)}.`,
      url,
    };
  }
  const over = evidence.overAt === null ? "" : ` since ${momentText(new Date(evidence.overAt), reader)}`;
  if (rule !== undefined)
    return {
      subject: `${number}: all clear${over}`,
      headline: `${number}: all clear`,
      text: `The rule “${rule.name}” had found this: ${figureWords(evidence)}. The calls${over} are within its limits again. The alert is resolved.`,
      url,
    };
  const metric = evidence.metric === "blocked" ? METRIC_WORDS.blocked : ANSWERED_BY_PEOPLE;
  const change = `from ${percent(evidence.rateBefore)} to ${percent(evidence.rateAfter)}`;
  const n = countText(evidence.n);
  // The mail of the change told it over all calls by then, of which these were the first.
  const figures = evidence.odds === null ? `${change} (n = ${n})` : `${change} in the first ${n} calls that showed it`;
  return {
    subject: `${number}: all clear${over}`,
    headline: `${number}: all clear${where}`,
    text: `${capital(metric)} had gone ${figures}. ${evidence.odds === null ? scoreOver(over) : changeOver(over)} The alert is resolved.`,
    url,
  };
}

/** A score that is no longer low may still be far from healthy. */
function scoreOver(over: string): string {
  return `The score is no longer low${over}; keep watching the number until it is healthy.`;
}

function changeOver(over: string): string {
  return `The calls${over} are back to what they were before. The score follows as older calls lose weight.`;
}
