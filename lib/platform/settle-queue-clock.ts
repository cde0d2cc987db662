import { database } from "@/lib/platform/db";

/** Nothing is asked for that far ahead: the longest pause between two tries is a minute. */
const AHEAD = "interval '10 minutes'";

/** What the queue notes by the clock of the server, to know when it is time again. */
const NOTES = [
  "update pgboss.version set cron_on = null where cron_on > now() + ",
  "update pgboss.queue set monitor_claim_on = null, monitor_on = null where greatest(monitor_claim_on, monitor_on) > now() + ",
  "update pgboss.queue set maintain_on = null where maintain_on > now() + ",
  "update pgboss.job set start_after = now() where state < 'active' and start_after > now() + ",
  "update pgboss.job set singleton_on = null where singleton_on > now() at time zone 'utc' + ",
] as const;

/**
 * Lets the queue go on where the server's clock was set back, as when it had run fast: what was noted before lies in the
 * future then, and jobs, schedules and the watch over hung jobs would wait until the clock has come there again.
 */
export async function settleQueueClock(): Promise<void> {
  for (const note of NOTES) await database().pool.query(`${note}${AHEAD}`);
}
