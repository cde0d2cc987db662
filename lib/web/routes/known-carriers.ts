import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { learnCarriers } from "@/lib/pipeline/learn-carriers";
import { KnownCarriersReport } from "@/lib/present/known-carriers.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { mediaType, readText } from "@/lib/web/read-json";

const TYPES = ["text/csv", "text/plain"] as const;
const BYTES_MAX = 64 * 1024 * 1024;
const REFUSED_SHOWN = 100;

/** Who serves which called numbers, where the records do not say. */
export const knownCarriersRoute: Route = {
  path: "/known-carriers",
  operations: {
    POST: forOrganization("imports:write", {
      summary:
        "Upload who serves which numbers (an LRN or OCN export: number and carrier), for calls whose record names no carrier; knowing it finds labels about three times as fast",
      input: z.object({ body: z.string() }),
      bodyTypes: TYPES,
      readBody,
      status: 200,
      answer: KnownCarriersReport,
      handle: async ({ body }, { scope, organization }) => {
        const { numbers, calls, refused } = await learnCarriers(scope, body, organization.country);
        const shown = refused.slice(0, REFUSED_SHOWN).map((one) => ({ ...one }));
        return { body: { numbers, calls, refused: shown, refusedCount: refused.length } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(knownCarriersRoute);

async function readBody(request: Request): Promise<string> {
  if (!TYPES.some((type) => type === mediaType(request)))
    throw new AppError("unsupported_media_type", `Send ${TYPES.join(" or ")}.`);
  return readText(request, BYTES_MAX);
}
