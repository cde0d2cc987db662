import type { Standing } from "@/lib/watch/standing";

/** A caller ID that came to stand somewhere. */
interface Step {
  readonly callerId: string;
  readonly at: Date;
  readonly to: Standing;
}

/** How a caller ID stood that was harmed at any time of a month. */
export interface HarmedCaller {
  readonly callerId: string;
  /** Since when it stood harmed, the last time; null where that is not known any more. */
  readonly harmedAt: Date | null;
  /** Whether it was harmed, or on the way back, when the month began. */
  readonly wasHarmed: boolean;
  /** Whether it became harmed within the month. */
  readonly becameHarmed: boolean;
  /** When it came back to good, if it stood so at the end. */
  readonly recoveredAt: Date | null;
  readonly standing: Standing;
}

/**
 * Reads steps as the story of a month, one entry for each caller ID.
 * @param steps by caller ID, then oldest first; those before `from` tell where each stood when the month began
 */
export function harmedCallers(steps: readonly Step[], from: Date): readonly HarmedCaller[] {
  const stories = new Map<string, Step[]>();
  for (const step of steps) stories.set(step.callerId, [...(stories.get(step.callerId) ?? []), step]);
  return [...stories].flatMap(([callerId, story]) => {
    const last = story.at(-1);
    if (last === undefined) return [];
    const start = story.findLast(({ at }) => at < from);
    const within = story.filter(({ at }) => at >= from);
    return [
      {
        callerId,
        harmedAt: story.findLast(({ to }) => to === "harmed")?.at ?? null,
        wasHarmed: start !== undefined && isHarm(start.to),
        becameHarmed: within.some(({ to }) => to === "harmed"),
        recoveredAt: last.to === "good" && last.at >= from ? last.at : null,
        standing: last.to,
      },
    ];
  });
}

/** A caller ID that recovers is not good yet. */
export function isHarm(standing: Standing): boolean {
  return standing === "harmed" || standing === "recovering";
}
