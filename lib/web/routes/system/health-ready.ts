import { z } from "zod";
import { isNobodyHere } from "@/lib/account/member/member.store";
import { AppError } from "@/lib/base/app-error";
import { log } from "@/lib/platform/log";
import { tellFailure } from "@/lib/platform/watch-database";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { withinTime } from "@/lib/web/within-time";

/** Whether this process can do its work: the database answers, and has its tables. */
export const healthReadyRoute: Route = {
  path: "/health/ready",
  operations: {
    GET: forAnyone({
      summary: "Tell whether the process can serve: its database answers and has its tables",
      input: z.object({}),
      limit: null,
      status: 200,
      answer: z.object({ status: z.literal("ready") }),
      handle: async () => {
        const looked = isNobodyHere().then(
          () => true,
          (error: unknown) => {
            tellFailure(error, () => log.warn({ err: error }, "not ready"));
            return false;
          },
        );
        if ((await withinTime(looked)) !== true)
          throw new AppError("unavailable", "The database does not answer, or has no tables yet.");
        return { body: { status: "ready" as const } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(healthReadyRoute);
