import { sql } from "kysely";
import type { SystemScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** Nothing is noted that far ahead of the moment in which it is noted. */
const AHEAD = sql`interval '10 minutes'`;
/** A message that was refused pauses for little more than an hour at most, and a claim holds for minutes. */
const LONGEST_PAUSE = sql`interval '2 hours'`;

/**
 * Lets alerts and their messages go on where the clock was set back, as when it had run fast: what was noted meanwhile lies
 * ahead, and would wait until the clock has come there again. What is to come so long after it was noted still does.
 */
export async function settleAlertClock(_system: SystemScope, now: Date): Promise<void> {
  await database()
    .kysely.transaction()
    .execute(async (tx) => {
      await sql`update delivery set next_attempt_at = next_attempt_at - (created_at - ${now}::timestamptz), created_at = ${now}
        where status = 'queued' and attempts = 0 and created_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
      await sql`update delivery set next_attempt_at = ${now}
        where status in ('queued', 'sending') and attempts > 0 and next_attempt_at > ${now}::timestamptz + ${LONGEST_PAUSE}`.execute(
        tx,
      );
      await sql`update alert_notice set due_at = due_at - (created_at - ${now}::timestamptz), created_at = ${now}
        where told_at is null and created_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
      await sql`update alert set raised_at = ${now} where raised_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
    });
}
