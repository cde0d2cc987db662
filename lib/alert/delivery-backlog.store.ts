import { database } from "@/lib/platform/db";

/** How the messages of all organisations get out, for whoever operates the installation: numbers, and nothing of what they say. */
export interface DeliveryBacklog {
  /** Not sent yet, of which some may be meant for later. */
  readonly waiting: number;
  /** Of those, how many were not taken when they were sent before. */
  readonly retrying: number;
  /** Given up, of those of the last day. */
  readonly failedLastDay: number;
}

/** Counts the messages of the outbox that are not where they should be. */
export async function deliveryBacklog(now: Date): Promise<DeliveryBacklog> {
  const { rows } = await database().pool.query<DeliveryBacklog>(
    `select waiting, retrying, "failedLastDay" from
       (select count(*)::int as waiting, count(*) filter (where attempts > 0 and status = 'queued')::int as retrying
        from delivery where status in ('queued', 'sending')) w,
       (select count(*)::int as "failedLastDay" from delivery
        where status = 'failed' and created_at > $1::timestamptz - interval '1 day') f`,
    [now],
  );
  const [found] = rows;
  if (found === undefined) throw new Error("A count has a row");
  return found;
}
