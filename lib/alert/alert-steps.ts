import type { AlertDraft } from "@/lib/alert/alert-draft";
import { spacedNumber } from "@/lib/base/spaced-number";
import { outcomesOf } from "@/lib/outcome/outcome-group";

/** Something to do about an alert, and the page for it. */
export interface AlertStep {
  readonly text: string;
  readonly url: string;
}

/** The same of several alerts; null where each has a page of its own for it. */
export interface IncidentStep {
  readonly text: string;
  readonly url: string | null;
}

/** Pages about the number of an alert. */
interface NumberPages {
  readonly number: string;
  readonly advice: string;
  readonly redress: string;
  readonly labels: string;
  readonly calls: string;
  readonly refusedCalls: string;
}

/** What to do about one alert, in order. @param appUrl origin of the product's pages; empty for links within them */
export function alertSteps(
  { callerId, evidence }: Pick<AlertDraft, "callerId" | "evidence">,
  appUrl: string,
): readonly AlertStep[] {
  const query = new URLSearchParams({ callerId });
  const number = `${appUrl}/caller-ids/${encodeURIComponent(callerId)}`;
  const calls = new URLSearchParams({ callerId, from: evidence.since });
  const refused = new URLSearchParams({ callerId, outcome: outcomesOf("blocked").join(","), from: evidence.since });
  const pages: NumberPages = {
    number,
    advice: `${number}#advice`,
    redress: `${appUrl}/redress/new?${query}`,
    labels: `${appUrl}/redress/observations?${query}`,
    calls: `${appUrl}/calls?${calls}`,
    refusedCalls: `${appUrl}/calls?${refused}`,
  };
  if (evidence.metric === "silence") return silenceSteps(appUrl);
  if (evidence.rule !== undefined) return ruleSteps({ callerId, evidence }, evidence.rule.callerCount, pages, appUrl);
  return evidence.metric === "blocked" ? blockSteps(pages) : labelSteps(pages);
}

function blockSteps({ number, refusedCalls, redress, advice }: NumberPages): readonly AlertStep[] {
  return [
    { text: "Stop calling the network that refuses this number; do not dial around the block.", url: number },
    { text: "Open the refused calls: the header that proves the block says whom to ask.", url: refusedCalls },
    { text: "Ask for redress: open a case with the calls that prove it.", url: redress },
    {
      text: "Fix what drew attention (volume, short calls, dead numbers): read the advice for this number.",
      url: advice,
    },
  ];
}

function labelSteps({ number, labels, redress, advice }: NumberPages): readonly AlertStep[] {
  return [
    { text: "Call less from this number until it has recovered; do not replace it to escape the label.", url: number },
    { text: "Call phones on several carriers from it, and note what they show.", url: labels },
    {
      text: "Once a label is noted, ask the analytics engine behind it for a review: open a redress case.",
      url: redress,
    },
    { text: "Register the number, and fix what drew attention: read the advice for it.", url: advice },
  ];
}

function silenceSteps(appUrl: string): readonly AlertStep[] {
  return [
    { text: "Check the imports: when did the last file arrive, and was it complete?", url: `${appUrl}/imports` },
    { text: "Check the rule, and give it more hours if this is normal.", url: `${appUrl}/alerts/rules` },
  ];
}

/** @param callerCount how many numbers the rule found: of several, the first is named to whom the links lead */
function ruleSteps(
  { callerId, evidence }: Pick<AlertDraft, "callerId" | "evidence">,
  callerCount: number,
  { number, calls, refusedCalls, redress }: NumberPages,
  appUrl: string,
): readonly AlertStep[] {
  const [whose, which] =
    callerCount > 1 ? [` of ${spacedNumber(callerId)}`, spacedNumber(callerId)] : ["", "the number"];
  const isBlocked = evidence.metric === "blocked";
  return [
    { text: `Open the calls${whose} behind the figures.`, url: isBlocked ? refusedCalls : calls },
    ...(isBlocked ? [{ text: `Ask for redress: open a case with the refused calls${whose}.`, url: redress }] : []),
    { text: `Open ${which} and see what else has changed.`, url: number },
    {
      text: "If you expected this, change the rule or mark it as a false alarm.",
      url: `${appUrl}/alerts/rules`,
    },
  ];
}

/**
 * What to do about several alerts that changed together. None of it leads to one of the numbers: each has its alert, whose
 * page says the rest.
 */
export function incidentSteps({ evidence }: Pick<AlertDraft, "evidence">, appUrl: string): readonly IncidentStep[] {
  return [
    {
      text: "Open each of them: its page leads to its calls, its advice and a redress case.",
      url: `${appUrl}/alerts`,
    },
    ...stepsForAll(evidence, appUrl),
  ];
}

function stepsForAll({ metric, rule }: AlertDraft["evidence"], appUrl: string): readonly IncidentStep[] {
  if (rule !== undefined)
    return [
      {
        text: "If you expected this, change the rule or mark them as false alarms.",
        url: `${appUrl}/alerts/rules`,
      },
    ];
  if (metric === "blocked")
    return [
      { text: "Stop calling the network that refuses these numbers; do not dial around the block.", url: null },
      {
        text: "Ask for redress for each, and fix what drew attention: volume, short calls, dead numbers.",
        url: null,
      },
    ];
  return [
    {
      text: "Call less from these numbers until they have recovered; do not replace them to escape the label.",
      url: null,
    },
    { text: "Call phones on several carriers from them, and note what they show.", url: null },
    { text: "Register them, and ask the analytics engine that warns to review each.", url: null },
  ];
}
