import type { AdviceAction } from "@/lib/advice/advice-action";
import type { Watched } from "@/lib/advice/advice-rule";
import { WATCHED } from "@/lib/advice/watched";
import type { RedressCase } from "@/lib/redress/redress-case";

/** What is compared after a case was redressed: blocked calls, or answers where a label was lifted. */
export function watchedOf({ kind }: Pick<RedressCase, "kind">): Watched {
  return kind === "label" ? WATCHED.answered : WATCHED.blocked;
}

/**
 * A redressed case as something done for its number, so that it is verified as advice is: the moment is that of the
 * closing; null for a case that did not end so.
 */
export function asAction(one: RedressCase): AdviceAction | null {
  if (one.outcome !== "redressed" || one.closedAt === null) return null;
  return {
    id: one.id,
    ruleId: one.kind === "label" ? "low-answer-rate" : "analytics-block",
    callerIds: [one.callerId],
    kind: "done",
    reason: null,
    at: one.closedAt,
    createdAt: one.closedAt,
    verdict: one.verdict,
  };
}
