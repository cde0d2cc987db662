import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { env } from "@/lib/platform/env";
import { isFromThisMachine } from "@/lib/web/client-address";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { metrics } from "@/lib/web/metrics";
import { observeBacklog } from "@/lib/web/observe-backlog";
import { forAnyone } from "@/lib/web/operation";

const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "::1"]);

/** What this process counts and what waits in the whole installation, for Prometheus: with the configured token, or from this machine when it serves no other. */
export const metricsRoute: Route = {
  path: "/metrics",
  operations: {
    GET: forAnyone({
      summary:
        "Show counters of this process and what waits in the installation, in Prometheus' text format; needs the metrics token, or the loopback address",
      input: z.object({}),
      limit: null,
      status: 200,
      answer: null,
      answerType: "text/plain",
      handle: async (_, { request }) => {
        if (!isAllowed(request))
          throw new AppError("unauthenticated", "Send the metrics token: `Authorization: Bearer …`.");
        const { registry } = metrics();
        await observeBacklog(registry);
        return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(metricsRoute);

function isAllowed(request: Request): boolean {
  const { METRICS_TOKEN, HOST } = env();
  const given = request.headers.get("authorization");
  if (given !== null) return METRICS_TOKEN !== undefined && isSame(given, `Bearer ${METRICS_TOKEN}`);
  // Only a server that listens on the loopback address alone can believe what hops a request names.
  return LOOPBACK_HOSTS.has(HOST) && isFromThisMachine(request);
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
