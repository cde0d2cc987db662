import { DAY_MS } from "@/lib/base/time-units";
import { analyticsEngine } from "@/lib/redress/analytics-engine";
import { STATUS_UPDATE_MS } from "@/lib/redress/case-step";
import { LABEL_AGE_DAYS } from "@/lib/redress/label-sighting";
import type { RedressCase } from "@/lib/redress/redress-case";

/** Something that a case waits for. */
export interface CaseClock {
  readonly id: "status_update" | "blocked_list" | "engine" | "sighting" | "follow_up";
  /** Null while it has not begun, and once it is of no more use. */
  readonly at: Date | null;
  readonly state: "not_begun" | "running" | "over" | "kept" | "late";
  /** What it rests on, in a sentence. */
  readonly basis: string;
  /** Whether it is a duty of law, which counsel should check. */
  readonly isLegal: boolean;
}

const LIST_DAYS = 28;

/** The clocks of a case. @param answers when it was answered @param lastCallAt the latest call that proves it */
export function caseClocks(
  one: Pick<RedressCase, "kind" | "blocker" | "status" | "sentAt" | "dueAt" | "detail">,
  { answers, lastCallAt }: { readonly answers: readonly Date[]; readonly lastCallAt: Date | null },
  now: Date,
): readonly CaseClock[] {
  const followUp: CaseClock = {
    id: "follow_up",
    at: one.dueAt,
    state: running(one.dueAt, now),
    basis: "When somebody here should look again. Change it as you like.",
    isLegal: false,
  };
  if (one.status === "closed") return [];
  if (one.kind === "label") return [engineClock(one, now), ...sightingClock(one, now), followUp];
  return [statusUpdate(one, answers, now), blockedList(lastCallAt, now), followUp];
}

function statusUpdate({ sentAt, kind }: Pick<RedressCase, "sentAt" | "kind">, answers: readonly Date[], now: Date) {
  const at = sentAt === null ? null : new Date(sentAt.getTime() + STATUS_UPDATE_MS);
  const [first] = answers
    .filter((answer) => sentAt !== null && answer >= sentAt)
    .sort((a, b) => a.getTime() - b.getTime());
  const whose = kind === "block" ? "The provider that blocks" : "A provider that blocks";
  return {
    id: "status_update",
    at,
    state: first === undefined || at === null ? running(at, now) : first <= at ? "kept" : "late",
    basis: `${whose} must give a status within 24 hours, free of charge: 47 CFR 64.1200(k)(8).`,
    isLegal: true,
  } as const;
}

function blockedList(lastCallAt: Date | null, now: Date): CaseClock {
  const at = lastCallAt === null ? null : new Date(lastCallAt.getTime() + LIST_DAYS * DAY_MS);
  return {
    id: "blocked_list",
    at,
    state: running(at, now),
    basis:
      "Whoever was called may ask their own provider for the calls that it blocked in the last 28 days, and gets the list within 3 business days: 47 CFR 64.1200(k)(10). After this day the latest call of the case is on no such list.",
    isLegal: true,
  };
}

function engineClock({ blocker, sentAt }: Pick<RedressCase, "blocker" | "sentAt">, now: Date): CaseClock {
  const engine = analyticsEngine(blocker);
  const at = sentAt === null ? null : new Date(sentAt.getTime() + (engine?.followUpDays ?? 7) * DAY_MS);
  return {
    id: "engine",
    at,
    state: running(at, now),
    basis: `No law sets a time for labels. It is said to take ${engine?.said ?? "days to weeks (trade reports)"}; nobody tells you when a label goes, so look at a phone again.`,
    isLegal: false,
  };
}

function sightingClock({ detail }: Pick<RedressCase, "detail">, now: Date): readonly CaseClock[] {
  if (detail.label === null) return [];
  const at = new Date(Date.parse(detail.label.seenAt) + LABEL_AGE_DAYS * DAY_MS);
  return [
    {
      id: "sighting",
      at,
      state: running(at, now),
      basis: `Labels change by the call. A sighting older than ${LABEL_AGE_DAYS} days proves nothing any more: look again (our default).`,
      isLegal: false,
    },
  ];
}

function running(at: Date | null, now: Date): CaseClock["state"] {
  if (at === null) return "not_begun";
  return at > now ? "running" : "over";
}
