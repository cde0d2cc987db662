import { Gauge, type Registry } from "prom-client";
import { type DeliveryBacklog, deliveryBacklog } from "@/lib/alert/delivery-backlog.store";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { type QueueBacklog, queueBacklog } from "@/lib/platform/queue-backlog";
import { tellFailure } from "@/lib/platform/watch-database";
import { hasWorkers } from "@/lib/platform/worker-presence";
import { withinTime } from "@/lib/web/within-time";

interface Backlog {
  readonly queues: readonly QueueBacklog[];
  readonly deliveries: DeliveryBacklog;
  readonly isWorkerUp: boolean;
}

/**
 * Writes down what there is to do in the whole installation, as the database tells it at this moment. Where it does not
 * answer, that is what is written down, and nothing else: old numbers would look like new ones.
 */
export async function observeBacklog(registry: Registry): Promise<void> {
  const backlog = await withinTime(
    Promise.all([queueBacklog(), deliveryBacklog(now()), hasWorkers()]).then(
      ([queues, deliveries, isWorkerUp]) => ({ queues, deliveries, isWorkerUp }),
      (error: unknown) => {
        tellFailure(error, () => log.warn({ err: error }, "the metrics tell of this process alone"));
        return null;
      },
    ),
  );
  const set = setter(registry);
  set("ringworthy_database_up", "Whether the database answers.", [[{}, backlog === null ? 0 : 1]]);
  for (const [name, help, samples] of samplesOf(backlog)) set(name, help, samples);
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];
type Measure = readonly [name: string, help: string, samples: readonly Sample[]];

function samplesOf(backlog: Backlog | null): readonly Measure[] {
  const perQueue = (value: (queue: QueueBacklog) => number): Sample[] =>
    (backlog?.queues ?? []).map((queue) => [{ queue: queue.queue }, value(queue)]);
  const one = (value: (found: Backlog) => number): Sample[] => (backlog === null ? [] : [[{}, value(backlog)]]);
  return [
    ["ringworthy_worker_up", "Whether a worker is connected.", one(({ isWorkerUp }) => (isWorkerUp ? 1 : 0))],
    ["ringworthy_jobs_waiting", "Jobs that wait, those to be tried again among them.", perQueue((q) => q.waiting)],
    ["ringworthy_jobs_running", "Jobs that are under way.", perQueue((q) => q.running)],
    ["ringworthy_jobs_retrying", "Jobs that failed, and wait to be tried again.", perQueue((q) => q.retrying)],
    ["ringworthy_jobs_oldest_seconds", "How long the oldest waits.", perQueue((q) => q.oldestWaitingSeconds)],
    ["ringworthy_messages_waiting", "Alert messages not sent yet.", one(({ deliveries }) => deliveries.waiting)],
    ["ringworthy_messages_retrying", "Of those, refused before.", one(({ deliveries }) => deliveries.retrying)],
    ["ringworthy_messages_failed_last_day", "Given up lately.", one(({ deliveries }) => deliveries.failedLastDay)],
  ];
}

function setter(registry: Registry): (...measure: Measure) => void {
  return (name, help, samples) => {
    registry.removeSingleMetric(name);
    // A gauge without labels would begin with nought.
    if (samples.length === 0) return;
    const labelNames = Object.keys(samples[0]?.[0] ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const [labels, value] of samples) gauge.set(labels, value);
  };
}
