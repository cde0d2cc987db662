import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What this process counts, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** One request that was answered. */
  countRequest(method: string, route: string, status: number, seconds: number): void;
}

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyMetrics: Metrics | undefined;
}

/** The counters of this process. */
export function metrics(): Metrics {
  globalThis.ringworthyMetrics ??= createMetrics();
  return globalThis.ringworthyMetrics;
}

function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "ringworthy_http_requests_total",
    help: "API requests that were answered.",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "ringworthy_http_request_seconds",
    help: "Time from an API request to its answer.",
    labelNames: ["method", "route"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return {
    registry,
    countRequest: (method, route, status, elapsed) => {
      requests.inc({ method, route, status: String(status) });
      seconds.observe({ method, route }, elapsed);
    },
  };
}
