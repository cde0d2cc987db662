import { database } from "@/lib/platform/db";

/** The jobs of one queue that have not ended. */
export interface QueueBacklog {
  readonly queue: string;
  readonly waiting: number;
  readonly running: number;
  /** Of those that wait, how many have failed before. */
  readonly retrying: number;
  /** Since when the oldest of them has been asked for; 0 where none waits. */
  readonly oldestWaitingSeconds: number;
}

/** What there is to do in each of the queues, whether anybody does it or not. */
export async function queueBacklog(): Promise<readonly QueueBacklog[]> {
  const { rows } = await database().pool.query<QueueBacklog>(
    `select q.name as queue, count(*) filter (where j.state in ('created', 'retry'))::int as waiting,
       count(*) filter (where j.state = 'active')::int as running,
       count(*) filter (where j.state = 'retry')::int as retrying,
       coalesce(extract(epoch from now() - min(j.created_on) filter (where j.state in ('created', 'retry'))), 0)::float8
         as "oldestWaitingSeconds"
     from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state < 'completed'
     where q.name not like '\\_\\_%' group by q.name order by q.name`,
  );
  return rows;
}
