import type { AdviceAction as StoredAction } from "@/lib/advice/advice-action";
import { findingState, latestAction } from "@/lib/advice/advice-action";
import type { AdviceAssignment } from "@/lib/advice/advice-assignment";
import { type AdviceSettings, heldThresholds } from "@/lib/advice/advice-settings";
import { adviceRule } from "@/lib/advice/catalogue";
import { adviceRank } from "@/lib/advice/expected-gain";
import type { Finding } from "@/lib/advice/find-advice";
import type { Advice, AdviceAction } from "@/lib/present/advice/advice.schema";
import { adviceDue } from "@/lib/present/advice/advice-due";
import { limitsText, sourcesText } from "@/lib/present/advice/advice-words";

/** A finding with the times at which it was seen. */
export interface SeenFinding extends Finding {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

/** Findings as the API shows them, what matters most first. Rules that are no more are left out. */
export function presentAdvice(
  findings: readonly SeenFinding[],
  actions: readonly StoredAction[],
  settings: AdviceSettings,
  assignments: readonly AdviceAssignment[] = [],
): Advice[] {
  const settled = new Map(assignments.map((one) => [one.ruleId, one]));
  return findings
    .toSorted((a, b) => adviceRank(b.severity, b.gain) - adviceRank(a.severity, a.gain) || order(a, b))
    .flatMap((finding) => {
      const rule = adviceRule(finding.ruleId);
      if (rule === null) return [];
      const thresholds = heldThresholds(rule, settings);
      const followed = latestAction(actions, finding);
      return [
        {
          ruleId: rule.id,
          title: rule.title,
          callerId: finding.callerId === "" ? null : finding.callerId,
          severity: finding.severity,
          state: findingState(followed),
          evidence: {
            n: finding.evidence.n,
            readings: finding.evidence.readings.map((reading) => ({ ...reading, passed: [...reading.passed] })),
            calls: finding.calls,
            measures: rule.measures,
          },
          threshold: limitsText(thresholds),
          thresholds: [...thresholds],
          source: `${sourcesText(thresholds)}: ${rule.citation}`,
          isLegal: rule.isLegal,
          why: rule.why,
          action: rule.steps[0],
          steps: [...rule.steps],
          role: rule.role,
          assignee: settled.get(rule.id)?.assignee ?? null,
          dueOn: settled.get(rule.id)?.dueOn ?? null,
          dueAt: adviceDue(finding.severity, finding.firstSeenAt).toISOString(),
          firstSeenAt: finding.firstSeenAt.toISOString(),
          lastSeenAt: finding.lastSeenAt.toISOString(),
          followed: followed === null ? null : presentAction(followed),
        },
      ];
    });
}

/** An action as the API shows it. */
export function presentAction(action: StoredAction): AdviceAction {
  return {
    ...action,
    callerIds: [...action.callerIds],
    at: action.at.toISOString(),
    createdAt: action.createdAt.toISOString(),
  };
}

function order(a: Finding, b: Finding): number {
  const [left, right] = [`${a.ruleId} ${a.callerId}`, `${b.ruleId} ${b.callerId}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
