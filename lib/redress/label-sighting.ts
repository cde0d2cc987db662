import { DAY_MS } from "@/lib/base/time-units";

/** How bad a label is, in words that hold for all carriers; the worst first. */
export const LABEL_SEVERITIES = ["fraud", "scam", "spam", "telemarketer", "nuisance", "other"] as const;
export type LabelSeverity = (typeof LABEL_SEVERITIES)[number];

/** After so many days a label that was seen proves nothing any more: labels change by the call. Our default. */
export const LABEL_AGE_DAYS = 30;

/** Words by which labels of different carriers say the same; the first that holds decides. */
const WORDS: readonly (readonly [LabelSeverity, RegExp])[] = [
  ["fraud", /fraud|phish/i],
  ["scam", /scam/i],
  ["spam", /spam|robo|suspected|malicious/i],
  ["nuisance", /nuisance|unwanted/i],
  ["telemarketer", /tele\s?market|sales|survey|political|charity|debt|collector/i],
];

/** How bad a label is, by what the phone showed; `other` where no known word stands in it. */
export function labelSeverity(label: string): LabelSeverity {
  return WORDS.find(([, words]) => words.test(label))?.[0] ?? "other";
}

/** Whether what was seen then still says something now. */
export function isStale(observedAt: Date, now: Date): boolean {
  return now.getTime() - observedAt.getTime() > LABEL_AGE_DAYS * DAY_MS;
}
