import { sql } from "kysely";
import type { SystemScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** Nothing is noted that far ahead of the moment in which it is noted. */
const AHEAD = sql`interval '10 minutes'`;
/** A message that was refused pauses for little more than an hour at most, and a claim holds for minutes. */
const LONGEST_PAUSE = sql`interval '2 hours'`;
/** As long as a day with a change of clocks. What is due later than that waits for a day of the week. */
const A_DAY = sql`interval '25 hours'`;

/**
 * Lets alerts and their messages go on where the clock was set back, as when it had run fast: what was noted meanwhile lies
 * ahead, and would wait until the clock has come there again. What waits for an hour of the day, or for a day of the week,
 * still comes then.
 */
export async function settleAlertClock(_system: SystemScope, now: Date): Promise<void> {
  await database()
    .kysely.transaction()
    .execute(async (tx) => {
      const daysAhead = sql`make_interval(days => round(extract(epoch from created_at - ${now}::timestamptz) / 86400)::int)`;
      const weeksAhead = sql`make_interval(weeks => floor(extract(epoch from created_at - ${now}::timestamptz) / 604800)::int)`;
      await sql`update delivery set created_at = ${now}, next_attempt_at = case
          when next_attempt_at <= created_at + interval '1 minute' then ${now} else next_attempt_at - ${daysAhead} end
        where status = 'queued' and attempts = 0 and created_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
      await sql`update delivery set next_attempt_at = ${now}
        where status in ('queued', 'sending') and attempts > 0 and next_attempt_at > ${now}::timestamptz + ${LONGEST_PAUSE}`.execute(
        tx,
      );
      await sql`update alert_notice set created_at = ${now},
          due_at = due_at - case when due_at > created_at + ${A_DAY} then ${weeksAhead} else ${daysAhead} end
        where told_at is null and created_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
      await sql`update alert set raised_at = ${now} where raised_at > ${now}::timestamptz + ${AHEAD}`.execute(tx);
    });
}
