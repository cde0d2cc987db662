import { z } from "zod";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";

/** Whether this process runs. */
export const healthLiveRoute: Route = {
  path: "/health/live",
  operations: {
    GET: forAnyone({
      summary: "Tell whether the process runs",
      input: z.object({}),
      limit: null,
      status: 200,
      answer: z.object({ status: z.literal("live") }),
      handle: async () => ({ body: { status: "live" as const } }),
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(healthLiveRoute);
