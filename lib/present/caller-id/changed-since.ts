import type { Alert } from "@/lib/present/alert/alert.schema";

/**
 * From when on the calls differ that made a caller ID stand as it does. A standing is dated by the hour at which the change
 * was certain, its alert by the hour at which it began: whoever reads one here and the other there takes them for two.
 * @param standingSince since when it stands so @param alerts those of the caller ID
 * @returns null where no alert made it stand so
 */
export function changedSince(
  standingSince: string | null,
  alerts: readonly Pick<Alert, "detectedAt" | "withdrawnAt" | "evidence">[],
): string | null {
  const causes = alerts.filter(
    ({ detectedAt, withdrawnAt, evidence }) =>
      detectedAt === standingSince && withdrawnAt === null && evidence.rule === undefined,
  );
  const [first] = causes.map(({ evidence }) => evidence.since).sort();
  return first ?? null;
}
