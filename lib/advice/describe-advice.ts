import type { AdviceRule, AdviceThreshold } from "@/lib/advice/advice-rule";
import { AREA_PLACES } from "@/lib/advice/area-places";
import { ADVICE_RULES } from "@/lib/advice/catalogue";
import { CAPPED_STATES, FEDERAL_HOLIDAYS, STATE_HOURS, type StateHours } from "@/lib/advice/state-hours";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function amount({ value, unit }: AdviceThreshold): string {
  const part = `${Math.round(value * 1_000) / 10}`;
  if (unit === "share") return `${part} %`;
  if (unit === "points") return `${part} points`;
  return unit === "seconds" ? `${value} s` : `${value} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

function limit(threshold: AdviceThreshold): string {
  const { reading, direction, level, source } = threshold;
  return `${level}: \`${reading}\` ${direction === "above" ? "from" : "below"} ${amount(threshold)} (${source})`;
}

function ruleText(rule: AdviceRule): string {
  const { number, title, id, scope, severity, warnSeverity, role, minimum, citation, isLegal, watched } = rule;
  const facts = [
    `\`${id}\`, looks at ${scope === "caller" ? "each caller ID" : "the whole organisation"}, ${severity}${warnSeverity === undefined ? "" : ` (a first warning: ${warnSeverity})`}, for the ${role}.`,
    `Counted: ${rule.measures}. ${minimum.n > 1 ? `At least ${minimum.n} ${minimum.of}` : "One call is enough"}.`,
    ...rule.thresholds.map(limit),
    `Source: ${citation}.${isLegal ? " Not legal advice: verify with counsel." : ""}`,
    `Verified by: ${watched.label}, ${watched.better} is better.`,
  ];
  const steps = rule.steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
  return `### ${number}. ${title}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}\n\n${rule.why}\n\n${steps}`;
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:00`;

function stateRow({ state, days, isClosedOnHolidays, asOf }: StateHours): string[] {
  const open = days.map((one) => (one === null ? "none" : `${clock(one[0])}–${clock(one[1])}`));
  return [state, ...open, isClosedOnHolidays ? "none" : "as usual", asOf];
}

const HEAD = `# Advice

This file is generated from the rules; a test fails when they differ.

${ADVICE_RULES.length} rules of good conduct read an organisation's own calls after every import. A rule fires on evidence alone: a share
counts with the end of its Wilson interval (95 %) that is nearer to innocence, and of fewer than 50 calls no share says
anything, unless the rule asks for another number. A count needs no minimum. Where records lack a column, the rule says
which, and how to get it. Every limit says whose it is (regulation, vendor guidance, or our default) and can be changed by
an organisation, or its rule switched off.

No rule ever advises to swap a number for another to escape a label. Engines see many numbers with few calls each, the
next number starts without a name, and the cause stays.

## Ranking

Advice is ranked by severity (critical 8, high 4, medium 2, low 1) times the binary logarithm of two more than the calls
that would end better: of a share those beyond its first limit, of a count the count itself, otherwise a tenth of the calls.

## Verification

Marking advice as done notes the day. The share that its rule watches is then compared over the next N calls, where N is
what the numbers called in the 28 days before, and 200 at least, with those 28 days; and both with comparable numbers that
nobody touched (those of the same campaign where there are any): difference in differences (Card and Krueger 1994), with
the interval of Agresti and Caffo (2000) for differences of shares, widened where usual days differ by more than chance among
calls allows (the days as clusters). The verdict is *helped* or *worse* where the 95 % interval leaves out zero, *no effect shown* where it does not, and *not yet measurable* before there are N calls. Without
100 calls of untouched numbers on both sides, before and after are compared alone, and the verdict says so. What did not
help is open again.

## Retry guard

Whom not to call, by file and line of the customer's own records, since callees' numbers are not kept: people who pressed
unwanted (607), from any number; pairs that a network blocked (603+, 608), from that number; and for 24 hours people who
declined (603). \`GET /api/v1/advice/retry-guard\` lists it, \`GET /api/v1/advice/retry-guard/file\` gives it as CSV.`;

/** The documentation of all rules, as it stands in docs/advice.md. */
export function describeAdvice(): string {
  const states = table(["state", ...WEEKDAYS, "holidays", "as of"], STATE_HOURS.map(stateRow));
  return [
    HEAD,
    `## Rules\n\n${ADVICE_RULES.map(ruleText).join("\n\n")}`,
    `## Calling hours by state\n\nNot legal advice: verify with counsel. Elsewhere federal hours apply, 08:00 to 21:00 of the callee. Time zone and state follow from the callee's area code, of which ${AREA_PLACES.length} are known; one that lies in two zones counts in both. ${CAPPED_STATES.join(", ")} cap sales calls at three per person and 24 hours.\n\n${states}`,
    `## Federal holidays\n\n${FEDERAL_HOLIDAYS.join(", ")}\n`,
  ].join("\n\n");
}
