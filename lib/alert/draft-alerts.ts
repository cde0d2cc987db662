import { ALERT_SEVERITIES, type AlertDraft, type AlertEvidence, type AlertSeverity } from "@/lib/alert/alert-draft";
import { oddsText } from "@/lib/alert/figure-text";
import { capital } from "@/lib/alert/reader-words";
import { ANSWERED_BY_PEOPLE } from "@/lib/alert/rules/rule-words";
import { type Proportion, wilson } from "@/lib/base/proportion";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import type { HistoryStep } from "@/lib/watch/caller-history";
import { type Detection, type DetectionEvidence, detectedAtMs, type ObservedExpected } from "@/lib/watch/detection";

/** Version of the rules by which alerts are made from detections and scores. */
const ALERT_VERSION = 1;

/** Every alert that the findings about one caller ID and its changes of standing imply, by time. */
export function draftAlerts(
  callerId: string,
  detections: readonly Detection[],
  steps: readonly HistoryStep[],
): AlertDraft[] {
  const fromDetections = detections
    .filter(({ change }) => change === "alert" || change === "escalation")
    .map((detection) => detectionDraft(detection, detections));
  const fromScore = steps.flatMap((step) => lowScoreDraft(callerId, step, steps) ?? []);
  return [...fromDetections, ...fromScore].sort((a, b) => a.detectedAt.getTime() - b.detectedAt.getTime());
}

function detectionDraft(detection: Detection, all: readonly Detection[]): AlertDraft {
  return {
    callerId: detection.callerId,
    carrier: detection.carrier,
    kind: detection.kind,
    severity: severityOf(detection),
    detectedAt: new Date(detectedAtMs(detection)),
    evidence: { ...detectionEvidence(detection), overAt: overAt(detection, all) },
    ruleId: `scan_${detection.kind}`,
    version: ALERT_VERSION,
  };
}

function severityOf({ kind, change }: Detection): AlertSeverity {
  const [critical, high] = ALERT_SEVERITIES;
  return kind === "block" || change === "escalation" ? critical : high;
}

/** The first recovery after a detection: what is accepted as the new normal goes on. */
function overAt({ hour }: Detection, all: readonly Detection[]): string | null {
  const end = all.find((later) => later.hour > hour && later.change === "recovery");
  return end === undefined ? null : new Date(detectedAtMs(end)).toISOString();
}

function detectionEvidence({ kind, evidence, odds, carrier, confirmedHour }: Detection): Omit<AlertEvidence, "overAt"> {
  const { calls, blocks, answers } = evidence;
  const counted = kind === "block" ? blocks : answers;
  const rate = wilson(counted.observed, Math.max(calls, counted.observed));
  const where = carrier === null || carrier === "" ? "" : ` on ${carrier}`;
  const what = kind === "block" ? "Calls blocked by the network" : capital(ANSWERED_BY_PEOPLE);
  return {
    ...evidenceRate(
      kind === "block" ? "blocked" : "answer",
      calls === 0 ? 0 : Math.min(1, counted.expected / calls),
      rate,
    ),
    since: new Date(evidence.sinceHour * HOUR_MS).toISOString(),
    odds: Math.round(odds),
    confirmedAt: confirmedHour === null ? null : new Date((confirmedHour + 1) * HOUR_MS).toISOString(),
    summary: `${what}${where}: ${againstExpected(counted)} were expected${kind === "label" ? alsoMoved(evidence) : ""} (odds ${oddsText(odds)} : 1).`,
  };
}

const againstExpected = ({ observed, expected }: ObservedExpected) => `${observed} where ${expectedText(expected)}`;

/** What else speaks for a label beside the answers, which may be the least of it. */
function alsoMoved({ declines, unwanted, blocks }: DetectionEvidence): string {
  const moved = [
    { name: "declined", count: declines },
    { name: "marked unwanted", count: unwanted },
    { name: "blocked", count: blocks },
  ].filter(({ count }) => count.observed > count.expected);
  return moved.map(({ name, count }) => `; ${name}: ${againstExpected(count)}`).join("");
}

/** "0.0 were expected" would say that none can ever be. */
function expectedText(expected: number): string {
  return expected < 0.05 ? "fewer than 0.1" : expected.toFixed(1);
}

/** A score that is low beyond its interval, though no change was seen: bad from its first calls on, or slowly worse. */
function lowScoreDraft(callerId: string, step: HistoryStep, steps: readonly HistoryStep[]): AlertDraft | null {
  if (step.low === null) return null;
  const { value, low, high, lost, sums } = step.low;
  const refused = sums.blocked + sums.inferred;
  const isBlocked = lost.blocked + lost.inferred >= lost.answers + lost.declined;
  const hits = isBlocked ? refused : sums.answered;
  const rate = wilson(hits, Math.max(sums.calls, hits));
  const before = isBlocked ? 0 : Math.min(1, sums.expectedAnswers / Math.max(1, sums.calls));
  return {
    callerId,
    carrier: null,
    kind: "low_score",
    severity: value < 50 ? "critical" : "high",
    detectedAt: new Date((step.hour + 1) * HOUR_MS),
    evidence: {
      ...evidenceRate(isBlocked ? "blocked" : "answer", before, rate),
      since: new Date(Math.floor((step.hour * HOUR_MS) / DAY_MS) * DAY_MS).toISOString(),
      odds: null,
      confirmedAt: null,
      summary: `The score fell to ${Math.round(value)} (${Math.round(low)} to ${Math.round(high)}).`,
      overAt: lowScoreOverAt(step, steps),
    },
    ruleId: "score_low",
    version: ALERT_VERSION,
  };
}

/** When the caller ID left the standing that its low score had brought. */
function lowScoreOverAt(step: HistoryStep, steps: readonly HistoryStep[]): string | null {
  const end = steps.find((later) => later.hour > step.hour && later.from === "harmed");
  return end === undefined ? null : new Date((end.hour + 1) * HOUR_MS).toISOString();
}

function evidenceRate(metric: AlertEvidence["metric"], before: number, rate: Proportion) {
  return {
    metric,
    rateBefore: before,
    rateAfter: rate.value,
    low: rate.low,
    high: rate.high,
    n: Math.round(rate.n),
  };
}
