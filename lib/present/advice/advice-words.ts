import type { AdviceThreshold, AdviceUnit } from "@/lib/advice/advice-rule";
import type { HeldThreshold } from "@/lib/advice/advice-settings";
import type { RuleCheck } from "@/lib/advice/find-advice";
import type { ReadingEvidence } from "@/lib/advice/judge-rule";
import { formatCount, formatInterval, formatShare } from "@/lib/present/format";

const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** What a reading counts, where its unit does not say so. */
const READINGS: Readonly<Record<string, string>> = {
  certain: "blocked for certain",
  capped: "to one person in Florida, Oklahoma or Maryland",
  hour: "within an hour",
  minutes: "within five minutes",
  drop: "fewer answered calls",
  excess: "more than by chance",
  brief: "of up to 15 seconds",
  seconds: "of talk on average",
  beyond: "beyond the ramp on one day",
  times: "what was usual",
  month: "in 30 days",
  quarter: "in 90 days",
  retries: "called again",
  redials: "dialled again",
  runs: "of consecutive numbers",
  spoofed: "on days without calls of this number: it may be spoofed",
};

/** The words behind a figure: which calls, people or time it is about; empty where the unit says it all. */
export function readingLabel(name: string): string {
  return Object.hasOwn(READINGS, name) ? (READINGS[name] ?? "") : isPlainName(name) ? "" : name;
}

/** A figure with its unit: `6.1%`, `12 calls`, `2.6 times`. */
export function amountText(value: number, unit: AdviceUnit): string {
  switch (unit) {
    case "share":
      return formatShare(value);
    case "points":
      return `${tenths.format(value * 100)} points`;
    case "seconds":
      return `${tenths.format(value)} s`;
    case "times":
      return `${hundredths.format(value)} times`;
    case "calls":
    case "callees":
    case "campaigns":
    case "numbers":
    case "complaints":
    case "runs":
      return `${formatCount(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
  }
}

/** A reading as evidence: `6.1% (4.1–8.9%, n = 312)`, `12 calls within an hour`. */
export function readingText({ name, value, low, high, n, unit }: ReadingEvidence): string {
  if (name === "registries") return `${value === 0 ? "none" : formatCount(value)} of 3 registrations noted`;
  const amount = [amountText(value, unit), readingLabel(name)].filter((part) => part !== "").join(" ");
  return n === null
    ? amount
    : `${amount} (${formatInterval({ low, high })} with 95% confidence, n = ${formatCount(n)})`;
}

/** A limit in words: `from 10%`, `below 30 s of talk on average`. */
export function limitText({ value, unit, direction, reading }: AdviceThreshold): string {
  if (reading === "registries") return `below ${formatCount(value)} ${value === 1 ? "registration" : "registrations"}`;
  const amount = [amountText(value, unit), readingLabel(reading)].filter((part) => part !== "").join(" ");
  return direction === "above" ? `from ${amount}` : `below ${amount}`;
}

/** All limits of a rule in a sentence. */
export function limitsText(thresholds: readonly HeldThreshold[]): string {
  const of = (level: AdviceThreshold["level"]) =>
    thresholds
      .filter((threshold) => threshold.level === level)
      .map(limitText)
      .join(" or ");
  const [warn, critical] = [of("warn"), of("critical")];
  return [warn !== "" && `warns ${warn}`, critical !== "" && `critical ${critical}`]
    .filter((part) => part !== false)
    .join("; ");
}

/** Whose limits those are: `our default`, or `vendor guidance; our default`; an organisation's own are called its own. */
export function sourcesText(thresholds: readonly HeldThreshold[]): string {
  return [...new Set(thresholds.map(({ source, isOwn }) => (isOwn ? "your own limit" : source)))].join("; ");
}

/** What a rule said when it last looked, in a sentence. */
export function checkText(check: RuleCheck): string {
  if (check.isOff) return "Switched off here.";
  if (check.missing !== null)
    return `Cannot be checked: your records lack the ${check.missing.column}. ${check.missing.how}`;
  if (check.most !== null)
    return `Too little to tell: ${formatCount(check.most.needed)} ${check.most.of} needed, at most ${formatCount(check.most.n)} found.`;
  if (check.fired > 0)
    return `Fires for ${formatCount(check.fired)} of ${formatCount(check.fired + check.quiet + check.tooFew)}.`;
  return check.tooFew > 0
    ? `Quiet for ${formatCount(check.quiet)}; ${formatCount(check.tooFew)} have too few calls to tell.`
    : "Quiet.";
}

function isPlainName(name: string): boolean {
  return ["share", "calls", "callees", "campaigns", "numbers"].includes(name);
}
