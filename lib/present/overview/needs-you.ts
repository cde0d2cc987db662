import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";
import type { Alert } from "@/lib/present/alert/alert.schema";
import { type AlertRow, alertRow } from "@/lib/present/alert/alert-row";
import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { changedSince } from "@/lib/present/caller-id/changed-since";
import { callRates } from "@/lib/present/calls/call-rates";
import { formatCallerId, formatRatio, formatShare, formatTime } from "@/lib/present/format";

/** A caller ID that somebody should look at now. */
export interface NeedsYouItem {
  readonly callerId: string;
  readonly callerIdText: string;
  /** What is the matter, in a few words. */
  readonly verdict: string;
  readonly tone: "bad" | "watch";
  /** Towards whom; null when it is not tied to one carrier. */
  readonly carrier: string | null;
  /** From what to what; null when there is no change but a state. */
  readonly change: Pick<AlertRow, "metric" | "before" | "after" | "interval" | "n"> | null;
  /** What the verdict rests on where there is no change to show. */
  readonly grounds: string | null;
  readonly since: string;
  readonly cause: string;
  /** Where it is said what to do, step by step. */
  readonly stepsPath: string;
  /** Further open alerts of the same caller ID; all of them where no change of one is shown. */
  readonly more: number;
}

/** More than these nobody works through in a morning; the rest is one link away. */
export const NEEDS_YOU_MAX = 5;

const VERDICTS: ReadonlyMap<string, { readonly verdict: string; readonly cause: string }> = new Map([
  [
    "block",
    {
      verdict: "Blocked by a network",
      cause: "An analytics provider of the called network rejects these calls before they ring.",
    },
  ],
  [
    "label",
    { verdict: "Most likely labelled", cause: "People see a warning beside the number: fewer answer, more decline." },
  ],
  ["low_score", { verdict: "Low score", cause: "Its calls are refused or ignored more than chance explains." }],
]);
const OTHER = { verdict: "Needs a look", cause: "See its page for what was found." };
const EASED = {
  verdict: "Back to before",
  cause: "Calls since go as they did before the change: look whether its alert can be resolved.",
};
const SLOWLY = "It was harmed from its first calls on, or became so slowly.";
const DEALT_WITH: Readonly<Record<Exclude<Alert["status"], "open">, string>> = {
  acknowledged: "Its alert was acknowledged.",
  snoozed: "Its alert is put off.",
  resolved: "Its alert was resolved, but the harm lasts.",
};
const DOUBTED = "Its alert was called a false alarm, but it is still harmed.";
const OTHERWISE = "What raised its alert is back to what it was before; other refusals keep the score down.";

/**
 * Picks what needs somebody now: open alerts, the gravest first and among those the one that has cost the most calls since,
 * one line per caller ID; then caller IDs that stand harmed without an alert that says why. An alert that the calls since
 * no longer bear out comes last, and gives way to the standing where that is harmed.
 * @param alerts those that are open and were not withdrawn
 * @param harmed caller IDs that stand harmed, worst first
 * @param dealtWith alerts of those that people dealt with and whose harm lasts, the latest first: they say why it is harmed
 */
export function needsYou(
  alerts: readonly Alert[],
  harmed: readonly CallerIdItem[],
  timeZone: string,
  dealtWith: readonly Alert[] = [],
): readonly NeedsYouItem[] {
  const ranked = [...alerts].sort(
    (a, b) => severityRank(a) - severityRank(b) || cost(b) - cost(a) || b.detectedAt.localeCompare(a.detectedAt),
  );
  const [lasting, eased] = [ranked.filter((alert) => !hasEased(alert)), ranked.filter(hasEased)];
  const easedOf = new Set(eased.map(({ callerId }) => callerId));
  const items = new Map<string, NeedsYouItem>();
  const add = (alert: Alert) => {
    const known = items.get(alert.callerId);
    items.set(alert.callerId, known === undefined ? fromAlert(alert, timeZone) : { ...known, more: known.more + 1 });
  };
  for (const alert of lasting) add(alert);
  for (const one of harmed) {
    const known = dealtWith.find(({ callerId }) => callerId === one.callerId);
    const cause = easedOf.has(one.callerId) ? OTHERWISE : known === undefined ? SLOWLY : knownCause(known);
    if (items.has(one.callerId)) continue;
    const changedAt = changedSince(
      one.standingSince,
      [...alerts, ...dealtWith].filter(({ callerId }) => callerId === one.callerId),
    );
    items.set(one.callerId, fromStanding(one, { cause, changedAt }, timeZone));
  }
  for (const alert of eased) add(alert);
  return [...items.values()].slice(0, NEEDS_YOU_MAX);
}

/** Why a caller ID stands harmed whose alert is off the desk. */
function knownCause({ kind, status, resolution }: Alert): string {
  if (resolution === "false_alarm") return DOUBTED;
  const { cause } = VERDICTS.get(kind) ?? OTHER;
  return status === "open" ? cause : `${cause} ${DEALT_WITH[status]}`;
}

const RANKS: ReadonlyMap<string, number> = new Map(ALERT_SEVERITIES.map((severity, place) => [severity, place]));

function severityRank({ severity }: Pick<Alert, "severity">): number {
  return RANKS.get(severity) ?? RANKS.size;
}

/** Calls that ended worse than before the change, so far. */
function cost({ evidence: { rateBefore, rateAfter, n }, sinceThen }: Alert): number {
  const { value, n: calls } = sinceThen ?? { value: rateAfter, n };
  return Math.abs(value - rateBefore) * calls;
}

/** Whether the calls since the change went no worse than those before it. Own rules are not measured further. */
function hasEased({ evidence: { metric, rateBefore, n }, sinceThen }: Alert): boolean {
  if (!sinceThen || sinceThen.n <= n) return false;
  return metric === "answer" ? sinceThen.value >= rateBefore : sinceThen.value <= rateBefore;
}

function fromAlert(alert: Alert, timeZone: string): NeedsYouItem {
  const { callerId, callerIdText, carrier, metric, before, since, soFar } = alertRow(alert, timeZone);
  return {
    callerId,
    callerIdText,
    ...(hasEased(alert) ? EASED : (VERDICTS.get(alert.kind) ?? OTHER)),
    tone: alert.severity === "medium" || hasEased(alert) ? "watch" : "bad",
    carrier,
    change: { metric, before, ...soFar },
    grounds: null,
    since,
    stepsPath: `/alerts/${alert.id}`,
    more: 0,
  };
}

function fromStanding(
  one: CallerIdItem,
  { cause, changedAt }: { readonly cause: string; readonly changedAt: string | null },
  timeZone: string,
): NeedsYouItem {
  const { blocked, unwanted } = callRates(one.outcomes);
  const [name, rate] = unwanted.value > blocked.value ? ["Called unwanted", unwanted] : ["Blocked", blocked];
  const score = one.score === null ? "" : `Score ${one.score} (${one.low ?? 0} to ${one.high ?? 100}). `;
  return {
    callerId: one.callerId,
    callerIdText: formatCallerId(one.callerId),
    verdict: "Harmed",
    tone: "bad",
    carrier: null,
    change: null,
    grounds: `${score}${name} ${formatShare(rate.value)} (${formatRatio(rate)}),`,
    since: formatTime(changedAt ?? one.standingSince ?? one.firstCallAt, timeZone),
    cause,
    stepsPath: `/caller-ids/${encodeURIComponent(one.callerId)}#advice`,
    more: 0,
  };
}
