import { HISTORY_AFTER_DAYS } from "@/lib/alert/is-history";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { GATHERED_HOURS } from "@/lib/alert/person/plan-mail";
import { BACKTEST_DAYS, NOISY_PER_THOUSAND } from "@/lib/alert/rules/backtest";
import { BUILT_IN } from "@/lib/alert/rules/built-in-rule";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import {
  METRIC_UNITS,
  type MetricUnit,
  RULE_METRICS,
  RULE_WINDOWS,
  type RuleMetric,
  UNIT_COMPARISONS,
} from "@/lib/alert/rules/rule-metric";
import { REFERENCE_HOURS } from "@/lib/alert/rules/rule-reading";
import { RULE_TEMPLATES } from "@/lib/alert/rules/rule-templates";
import { conditionWords, METRIC_WORDS } from "@/lib/alert/rules/rule-words";

const COUNTED: Readonly<Record<RuleMetric, string>> = {
  blocked: "603+, 608 and rejections by a network, among routable calls",
  unwanted: "607, among delivered calls",
  declined: "603, among delivered calls",
  answer: "calls that people or voicemail answered, among routable calls",
  usable_cause: "failed calls with a cause that explains them, among failed calls",
  attempts: "calls of the window, whatever became of them",
  score: "the score at the end of a day",
  standing: "the standing, at the hour at which it changes",
  silence: "hours without any call of the scope",
};
const UNITS: Readonly<Record<MetricUnit, string>> = {
  share: "share",
  calls: "calls",
  points: "points",
  hours: "hours",
  state: "standing",
};
const DAY_HOURS = 24;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function metrics(): string {
  const rows = RULE_METRICS.map((metric) => {
    const unit = METRIC_UNITS[metric];
    return [`\`${metric}\``, METRIC_WORDS[metric], COUNTED[metric], UNITS[unit], UNIT_COMPARISONS[unit].join(", ")];
  });
  return table(["metric", "words", "counts", "unit", "comparisons"], rows);
}

function builtIn(): string {
  return table(
    ["rule", "severity", "looks for"],
    BUILT_IN.map(({ id, name, severity, condition }) => [`${name} (\`${id}\`)`, severity, condition]),
  );
}

function templates(): string {
  const rows = RULE_TEMPLATES.map(({ rule, why }) => {
    const definition = RuleDefinition.parse(rule);
    return [definition.name, conditionWords(definition), definition.severity, why];
  });
  return table(["rule to begin with", "condition", "severity", "when one wants it"], rows);
}

function ourRules(): string {
  return `# Alerts

This file is generated from the rules; a test fails when they differ.

An alert says that something happened to a caller ID, on the evidence of the calls, dated by the calls. Whatever raised it,
it is one row with its figures, its interval and the number of calls that it rests on; it is listed, told once, and followed
to its end.

## Our rules

On from the first import. When one is switched off, its alerts still appear here but nobody is mailed. Formulas and measured false
alerts are in [docs/detection.md](detection.md).

${builtIn()}

Each is held to at most one false alert in 1,000 days of one caller ID. Two tests watch it: eight healthy caller IDs over
two months in \`lib/pipeline/evaluate/healthy-fleet.db.test.ts\`, and hostile days in \`lib/watch/hostile-days.test.ts\`.`;
}

function ownRules(): string {
  const { minCalls, windowHours, cooldownHours, severity } = RuleDefinition.parse({
    name: "Any",
    metric: "blocked",
    comparison: "above",
    threshold: 0.05,
  });
  return `## Rules of your own

A rule watches one metric of the calls of a scope (all caller IDs, or groups, labels or numbers; a carrier; a campaign), of
each caller ID by itself or of all together.

${metrics()}

- **Window**: ${RULE_WINDOWS.join(", ")} hours; ${windowHours} unless said. \`rises\` and \`falls\` compare it with the ${REFERENCE_HOURS / DAY_HOURS} days before.
- **Evidence**: a share counts with the end of its 95% Wilson interval that is nearer to innocence, a difference with
  Newcombe's interval (method 10), and nothing is concluded from fewer than the rule's minimum of calls: ${minCalls} unless said.
  Counts, standings and silence are facts and need no interval; a score counts with the end of its own.
- **Severity**: ${severity} unless said. Who is told: owners, admins and analysts, and every channel that wants alerts so urgent.
- **Grouping and cool-down**: a caller ID belongs to an incident from the hour at which it goes bad to the one at which it is
  good again. Whatever goes bad within ${cooldownHours} hours (unless said) of an incident's beginning joins it instead of raising another.
- **Hours**: a rule may tell people between two times of day, and not on weekends. The alert stands on the page all the same.

${templates()}`;
}

function backtest(): string {
  return `## Backtest

Before it is saved a rule is tried on the last ${BACKTEST_DAYS} days that hold calls, by the code that will judge it: how often it would
have fired, when, about which caller IDs, on which figures; the most alerts of one day; on how many days it alone would have
gone beyond the budget of mails; and how many caller IDs it would have found in 1,000 days of one. Above ${NOISY_PER_THOUSAND} in 1,000 the page
says that most must be false, because caller IDs go bad far less often. A new rule judges the calls that come after it.

Measured on 28 November 2026 with \`HEALTHY_FLEETS=ash,birch,cedar,elm,fir,hazel,larch,maple npx vitest run --project database
lib/pipeline/evaluate/healthy-fleet.db.test.ts\`: eight fleets of eight healthy caller IDs in two months, 3,840 days of one caller ID.

| rule | caller IDs found | in 1,000 days of one |
| --- | --- | --- |
| our rules together | 2 | 0.52 |
| Answered less than before | 1 | 0.26 |
| Standing lost | 2 | 0.52 |
| Blocked more than agreed, Unwanted, Score below promise, Failures without a cause, No calls come in | 0 each | 0 |

A limit of 300 calls a day is passed where it is passed: caller IDs that dial as much are no false alert, and the backtest says
beforehand that the limit is too low for this fleet.`;
}

function telling(): string {
  const { mailsPerDay } = AlertSettings.parse({});
  return `## Who is told, and when

- One mail for one incident: alerts of the same kind, rule and carrier that are raised together are told together.
- A budget of ${mailsPerDay} mails a person in 24 hours unless the organisation sets another. What comes beyond is told together at
  ${GATHERED_HOURS.map((hour) => `${String(hour).padStart(2, "0")}:00`).join(" and ")} by the reader's clock.
- Each person chooses how urgent an alert has to be, groups, quiet hours, a daily or weekly digest, a pause, or none at all.
- Escalation: up to three steps, each after so many hours without anybody acknowledging.
- What was detectable more than ${HISTORY_AFTER_DAYS} days before it was found is history: an import of old calls tells all of it in one summary.
- Channels (Slack, Microsoft Teams, [signed webhooks](webhooks.md)) are told what is urgent enough for them.
- A message is a row, written in the transaction that raises the alert, and then delivered: a process that is killed between
  the two loses none. A mail that was sent and not yet noted as sent is sent again under the same \`Message-ID\`.`;
}

const ENDS = `## How it ends

- **Acknowledged, assigned, snoozed, commented, resolved** by people, and written down in the alert. *False alarm* counts in the
  statistics of its rule.
- **All clear**: when the calls show that it is over, the alert is resolved and the same thread says so.
- **Withdrawn**: when later data undoes it (an import is undone, late calls change the picture), it stays listed as withdrawn,
  and who was told is told. Where still later data bears it out, they are told that as well.

An alert is raised on the first calls that show a change; on the page, in the API (\`sinceThen\`) and in the mail stands how the
figure went on over all calls since, up to 28 days.
`;

/** The documentation of alerts, as it stands in docs/alerts.md. */
export function describeAlerts(): string {
  return [ourRules(), ownRules(), backtest(), telling(), ENDS].join("\n\n");
}
