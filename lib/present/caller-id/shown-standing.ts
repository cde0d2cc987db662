import type { Alert } from "@/lib/present/alert/alert.schema";
import { STANDING_WORDS } from "@/lib/present/caller-id/standing-words";
import { publicStanding, type Standing } from "@/lib/watch/standing";

/** A standing as a page shows it beside the alerts of the caller ID. */
export interface ShownStanding {
  readonly standing: Standing;
  readonly meaning: string;
}

const LASTS: Readonly<Partial<Record<Standing, string>>> = {
  recovering:
    "It was harmed. Its score is no longer low, but its calls are not as they were before the change: its alert is still open.",
  good: "Its score is healthy, but its calls are not as they were before the change: its alert is still open.",
};

/**
 * How a standing is shown where open alerts stand beside it. A change that lasts for three weeks is what is usual by then, and
 * the score may call nothing low any more; nothing recovers, though, while the calls go on as the alert has found them.
 * @param alerts those of the caller ID
 */
export function shownStanding(
  standing: Standing,
  alerts: readonly Pick<Alert, "kind" | "status" | "withdrawnAt" | "evidence">[],
): ShownStanding {
  const lasts = alerts.some(
    ({ kind, status, withdrawnAt, evidence }) =>
      (kind === "block" || kind === "label") &&
      status !== "resolved" &&
      withdrawnAt === null &&
      evidence.overAt === null &&
      evidence.rule === undefined,
  );
  const meaning = lasts ? LASTS[standing] : undefined;
  return meaning === undefined
    ? { standing, meaning: STANDING_WORDS[standing].meaning }
    : { standing: publicStanding(standing), meaning };
}
