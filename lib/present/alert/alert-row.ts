import type { AlertKind, AlertSeverity } from "@/lib/alert/alert-draft";
import { capital } from "@/lib/alert/reader-words";
import { RULE_METRICS } from "@/lib/alert/rules/rule-metric";
import { ANSWERED_BY_PEOPLE, METRIC_WORDS, valueWords } from "@/lib/alert/rules/rule-words";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { NOT_NAMED } from "@/lib/present/calls/not-named";
import { formatCallerId, formatCount, formatInterval, formatShare, formatTime } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** What a badge's colour may say. */
type Tone = "neutral" | "accent" | "good" | "watch" | "bad";

/** A word with what its colour says. */
export interface TonedWord {
  readonly label: string;
  readonly tone: Tone;
}

/** Something that people may do about an alert. */
export interface AlertAction {
  readonly status: Alert["status"];
  readonly label: string;
  /** Said when it is done. */
  readonly done: string;
}

/** What of an alert people decide, as it stands on a page. */
export interface AlertStanding {
  readonly status: Alert["status"];
  readonly assigneeId: string | null;
}

/** An alert in a list. */
export interface AlertRow {
  readonly id: string;
  readonly callerId: string;
  readonly callerIdText: string;
  /** What happened to the caller ID, behind its name. */
  readonly headline: string;
  readonly severity: TonedWord;
  readonly status: TonedWord;
  /** Towards whom; null when it is not tied to one carrier. */
  readonly carrier: string | null;
  /** Which rate changed. */
  readonly metric: string;
  readonly before: string;
  readonly after: string;
  /** How sure the rate after is, and on how many calls it rests. */
  readonly interval: string;
  readonly n: string;
  /** The same over all calls since, where they are more; otherwise the figures above. */
  readonly soFar: { readonly after: string; readonly interval: string; readonly n: string };
  /** Whether more calls have come since the alert was raised. */
  readonly hasGoneOn: boolean;
  readonly since: string;
  readonly summary: string;
  readonly detectedAt: string;
  readonly raisedAt: string;
  /** What else one should know, in sentences. */
  readonly notes: readonly string[];
  readonly actions: readonly AlertAction[];
  readonly standing: AlertStanding;
  /** The calls that the rate after counts. */
  readonly callsQuery: Readonly<Record<string, string>>;
}

const HEADLINES: Readonly<Record<AlertKind, string>> = {
  block: "is being blocked by a network",
  label: "is probably shown with a warning label",
  low_score: "has lost its good reputation",
  rule: "is what a rule of yours looks for",
};
/** The same of what the calls show to be over. */
const PAST_HEADLINES: typeof HEADLINES = {
  ...HEADLINES,
  block: "was blocked by a network",
  label: "was most likely shown with a warning label",
  low_score: "had lost its good name",
};
const SEVERITIES: Readonly<Record<AlertSeverity, TonedWord>> = {
  critical: { label: "Critical", tone: "bad" },
  high: { label: "High", tone: "bad" },
  medium: { label: "Medium", tone: "watch" },
};
const STATUSES: Readonly<Record<Alert["status"], TonedWord>> = {
  open: { label: "Open", tone: "bad" },
  acknowledged: { label: "Acknowledged", tone: "accent" },
  snoozed: { label: "Snoozed", tone: "neutral" },
  resolved: { label: "Resolved", tone: "good" },
};
const WITHDRAWN: TonedWord = { label: "Withdrawn", tone: "neutral" };

const RESOLUTIONS: Readonly<Record<NonNullable<Alert["resolution"]>, string>> = {
  fixed: "Resolved as fixed.",
  false_alarm: "Resolved as a false alarm.",
  accepted: "Resolved: this is the new normal.",
};

const ACKNOWLEDGE: AlertAction = { status: "acknowledged", label: "Acknowledge", done: "Acknowledged" };
const RESOLVE: AlertAction = { status: "resolved", label: "Resolve", done: "Resolved" };
const REOPEN: AlertAction = { status: "open", label: "Reopen", done: "Open again" };
const ACTIONS: Readonly<Record<Alert["status"], readonly AlertAction[]>> = {
  open: [ACKNOWLEDGE, RESOLVE],
  acknowledged: [RESOLVE, REOPEN],
  snoozed: [RESOLVE, REOPEN],
  resolved: [REOPEN],
};

/** Prepares an alert for a list. @param timeZone IANA name of the zone whose hours these are */
export function alertRow(alert: Alert, timeZone: string): AlertRow {
  const { evidence, callerId } = alert;
  const { rule, metric } = evidence;
  const { sinceThen = null } = alert;
  const hasGoneOn = sinceThen !== null && sinceThen.n > evidence.n;
  const value = (of: number) => (rule === undefined ? formatShare(of) : ruleValue(metric, of));
  return {
    id: alert.id,
    callerId,
    callerIdText: formatCallerId(callerId),
    headline: headlineOf(alert),
    severity: known(SEVERITIES, alert.severity) ?? { label: visibleText(alert.severity), tone: "neutral" },
    status: alert.withdrawnAt === null ? STATUSES[alert.status] : WITHDRAWN,
    carrier: alert.carrier === null || alert.carrier === "" ? null : visibleText(alert.carrier),
    metric: metricOf(evidence),
    before: value(evidence.rateBefore),
    ...figuresOf({ ...evidence, value: evidence.rateAfter }, rule === undefined ? null : value),
    soFar: figuresOf(
      hasGoneOn ? sinceThen : { ...evidence, value: evidence.rateAfter },
      rule === undefined ? null : value,
    ),
    hasGoneOn,
    since: formatTime(evidence.since, timeZone),
    // “4,297 : 1” in two lines is no figure.
    summary: visibleText(evidence.summary).replaceAll(" : ", "\u00a0:\u00a0"),
    detectedAt: formatTime(alert.detectedAt, timeZone),
    raisedAt: formatTime(alert.raisedAt, timeZone),
    notes: notes(alert, timeZone),
    standing: standingOf(alert),
    actions: alert.withdrawnAt === null ? ACTIONS[alert.status] : [],
    callsQuery: callsOf(alert),
  };
}

/** The calls since the change towards whom it is tied to: until it was over, as the figures since then count them. */
function callsOf({ callerId, carrier, evidence: { since, overAt } }: Alert): AlertRow["callsQuery"] {
  return {
    callerId,
    ...(carrier === null ? {} : { carrier: carrier === "" ? NOT_NAMED : carrier }),
    from: since,
    ...(overAt === null ? {} : { to: overAt }),
  };
}

/** How an alert stands. */
export function standingOf({ status, assignee }: Alert): AlertStanding {
  return { status, assigneeId: assignee?.userId ?? null };
}

/** @param ruleValue how a figure of an own rule is written; null for a share */
function figuresOf(
  { value, low, high, n }: { readonly value: number; readonly low: number; readonly high: number; readonly n: number },
  ruleValue: ((of: number) => string) | null,
): AlertRow["soFar"] {
  const write = ruleValue ?? formatShare;
  const interval = ruleValue === null ? formatInterval({ low, high }) : `${ruleValue(low)} to ${ruleValue(high)}`;
  return { after: write(value), interval, n: formatCount(n) };
}

function headlineOf({ kind, evidence: { rule, overAt } }: Alert): string {
  if (rule === undefined)
    return known(overAt === null ? HEADLINES : PAST_HEADLINES, kind) ?? `has an alert of the kind ${visibleText(kind)}`;
  const more = rule.callerCount - 1;
  const others = more > 0 ? `and ${formatCount(more)} more: ` : "";
  return `${others}your rule “${visibleText(rule.name)}”`;
}

function metricOf({ metric, rule }: Alert["evidence"]): string {
  const words = rule === undefined && metric === "answer" ? ANSWERED_BY_PEOPLE : known(METRIC_WORDS, metric);
  return words === null ? visibleText(metric) : capital(words);
}

function ruleValue(name: string, value: number): string {
  const metric = RULE_METRICS.find((one) => one === name);
  return metric === undefined ? formatCount(value) : valueWords(metric, value);
}

function notes(alert: Alert, timeZone: string): readonly string[] {
  const { withdrawnAt, snoozedUntil, status, isHistory, assignee, resolution, evidence } = alert;
  const all = [
    assignee !== null && `Given to ${visibleText(assignee.name)}.`,
    evidence.overAt !== null && `The calls show that it was over by ${formatTime(evidence.overAt, timeZone)}.`,
    resolution !== null && RESOLUTIONS[resolution],
    withdrawnAt !== null && `Withdrawn on ${formatTime(withdrawnAt, timeZone)}: later data no longer supports it.`,
    status === "snoozed" && snoozedUntil !== null && `Snoozed until ${formatTime(snoozedUntil, timeZone)}.`,
    isHistory && "The change was more than three days old when it was found, so it was reported in a summary.",
  ];
  return all.filter((note) => note !== false);
}

function known<Value>(table: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
