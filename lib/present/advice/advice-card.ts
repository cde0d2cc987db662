import { adviceRule } from "@/lib/advice/catalogue";
import { DAY_MS } from "@/lib/base/time-units";
import type { Advice, AdviceAction } from "@/lib/present/advice/advice.schema";
import { type VerdictWords, verdictWords } from "@/lib/present/advice/advice-verdict";
import { readingText } from "@/lib/present/advice/advice-words";
import { formatCallerId, formatDay, formatThings } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";

/** One number on a card. */
export interface AdviceCardNumber {
  readonly callerId: string;
  readonly callerIdText: string;
  /** The figures that passed a limit. */
  readonly evidence: string;
  readonly callsPath: string;
  /** Where a redress case is opened; null where the rule is about something else. */
  readonly redressPath: string | null;
}

/** What somebody did about a card. */
export interface AdviceCardAction {
  readonly id: string;
  /** `Done on 3 Nov 2026 for 2 numbers`. */
  readonly text: string;
  readonly reason: string | null;
  /** Null where it was ignored. */
  readonly verdict: VerdictWords | null;
}

/** A rule that fires, with everything that it says, as one card. */
export interface AdviceCard {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: { readonly label: string; readonly tone: "bad" | "watch" | "neutral" };
  /** `14 numbers, with 2,310 calls in 28 days`: all calls of the time that is looked at, however few of them are at fault. */
  readonly reach: string;
  readonly measures: string;
  /** Figures of the organisation as a whole; empty where the numbers have theirs. */
  readonly evidence: string;
  readonly callsPath: string;
  readonly numbers: readonly AdviceCardNumber[];
  readonly limits: string;
  readonly source: string;
  readonly isLegal: boolean;
  readonly why: string;
  readonly steps: readonly string[];
  readonly role: string;
  /** Whose it is; null while nobody was named. */
  readonly assignee: Advice["assignee"];
  readonly due: string;
  /** The day that somebody set, ISO; null where it follows from how bad it is. */
  readonly dueOn: string | null;
  /** `for Ada (dialler operator), by 3 Nov 2026`. */
  readonly duty: string;
  /** Whether it is open for any number: somebody may still act. */
  readonly isOpen: boolean;
  readonly actions: readonly AdviceCardAction[];
}

const SEVERITIES: Readonly<Record<Advice["severity"], AdviceCard["severity"]>> = {
  critical: { label: "Critical", tone: "bad" },
  high: { label: "High", tone: "bad" },
  medium: { label: "Medium", tone: "watch" },
  low: { label: "Low", tone: "neutral" },
};

/** What cards need beside the advice itself. */
export interface CardContext {
  readonly timeZone: string;
  /** The last day with calls that the rules saw, ISO; null before they looked. */
  readonly lastDay: string | null;
}

/** Puts advice of one rule together into one card; cards keep the order in which their first advice came. */
export function adviceCards(advice: readonly Advice[], context: CardContext): readonly AdviceCard[] {
  const byRule = new Map<string, Advice[]>();
  for (const one of advice) byRule.set(one.ruleId, [...(byRule.get(one.ruleId) ?? []), one]);
  return [...byRule.values()].flatMap((all) => card(all, context) ?? []);
}

function card(all: readonly Advice[], context: CardContext): AdviceCard | null {
  const [first] = all;
  if (first === undefined) return null;
  const calls = all.reduce((sum, { evidence }) => sum + evidence.calls, 0);
  const { assignee, dueOn, role } = first;
  const dueAt = all.map((one) => one.dueAt).sort()[0] ?? first.dueAt;
  const due = dueOn === null ? formatDay(dueAt, context.timeZone) : formatDay(`${dueOn}T12:00:00Z`, "UTC");
  return {
    ruleId: first.ruleId,
    title: first.title,
    severity: SEVERITIES[first.severity],
    reach: reachText(all, calls),
    measures: first.evidence.measures,
    evidence: first.callerId === null ? evidenceText(first) : "",
    callsPath: callsPath(first, null, context),
    numbers: all.flatMap((one) => (one.callerId === null ? [] : [cardNumber(one, one.callerId, context)])),
    limits: first.threshold,
    source: first.source,
    isLegal: first.isLegal,
    why: first.why,
    steps: first.steps,
    role,
    assignee,
    due,
    dueOn,
    duty: `for ${assignee === null ? `the ${role}` : `${visibleText(assignee.name)} (${role})`}, by ${due}`,
    isOpen: all.some(({ state }) => state === "open"),
    actions: actionsOf(all, context.timeZone),
  };
}

function reachText(all: readonly Advice[], calls: number): string {
  const [first] = all;
  const called = `${formatThings(calls, "call")} in ${formatThings(shownDays(first?.ruleId ?? ""), "day")}`;
  return first?.callerId === null
    ? `all numbers, with ${called}`
    : `${formatThings(all.length, "number")}, with ${called}`;
}

function shownDays(ruleId: string): number {
  return adviceRule(ruleId)?.shows.days ?? 28;
}

function evidenceText({ evidence, thresholds }: Advice): string {
  const isLimited = ({ name }: { readonly name: string }) => thresholds.some(({ reading }) => reading === name);
  const told = evidence.readings.filter((reading) => reading.passed.length > 0 || !isLimited(reading));
  return told.map(readingText).join("; ");
}

function cardNumber(advice: Advice, callerId: string, context: CardContext): AdviceCardNumber {
  return {
    callerId,
    callerIdText: formatCallerId(callerId),
    evidence: evidenceText(advice),
    callsPath: callsPath(advice, callerId, context),
    redressPath: REDRESSED.has(advice.ruleId) ? `/redress/new?${new URLSearchParams({ callerId })}` : null,
  };
}

/** Rules about what others do to a number, who can be asked to look again. */
const REDRESSED: ReadonlySet<string> = new Set([
  "analytics-block",
  "rejected-608",
  "network-rejection",
  "decline-surge",
  "instant-declines",
  "public-complaints",
]);

function callsPath({ ruleId }: Advice, callerId: string | null, { lastDay }: CardContext): string {
  const { outcomes, days } = adviceRule(ruleId)?.shows ?? { outcomes: [], days: 28 };
  const query = new URLSearchParams();
  if (callerId !== null) query.set("callerId", callerId);
  if (outcomes.length > 0) query.set("outcome", outcomes.join(","));
  if (lastDay !== null) {
    query.set("from", new Date(Date.parse(lastDay) - (days - 1) * DAY_MS).toISOString().slice(0, 10));
    query.set("to", lastDay);
  }
  return `/calls?${query}`;
}

function actionsOf(all: readonly Advice[], timeZone: string): readonly AdviceCardAction[] {
  const actions = new Map(all.flatMap(({ followed }) => (followed === null ? [] : [[followed.id, followed] as const])));
  return [...actions.values()].map((action) => cardAction(action, timeZone));
}

/** What somebody did, in words. */
export function cardAction(action: AdviceAction, timeZone: string): AdviceCardAction {
  const { length } = action.callerIds;
  const scope = length === 0 ? "" : ` for ${formatThings(length, "number")}`;
  const watched = adviceRule(action.ruleId)?.watched.label ?? "calls";
  const isDone = action.kind === "done";
  return {
    id: action.id,
    text: `${isDone ? "Done" : "Ignored"} on ${formatDay(isDone ? action.at : action.createdAt, timeZone)}${scope}`,
    reason: action.reason,
    verdict: isDone ? verdictWords(action.verdict, watched) : null,
  };
}
