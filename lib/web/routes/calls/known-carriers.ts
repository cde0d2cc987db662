import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { countKnownCarriers } from "@/lib/ledger/call/known-carrier.store";
import { forgetCarriers, learnCarriers } from "@/lib/pipeline/read/learn-carriers";
import { ForgottenCarriers, KnownCarriersReport, KnownCarriersSize } from "@/lib/present/carrier/known-carriers.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { UPLOAD_LIMIT } from "@/lib/web/rate-limit";
import { mediaType, readText } from "@/lib/web/read-json";

const TYPES = ["text/csv", "text/plain"] as const;
const BYTES_MAX = 64 * 1024 * 1024;
const REFUSED_SHOWN = 100;

/** Who serves which called numbers, where the records do not say. */
export const knownCarriersRoute: Route = {
  path: "/known-carriers",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Say of how many called numbers the organisation's own list names the carrier",
      input: z.object({}),
      status: 200,
      answer: KnownCarriersSize,
      handle: async (_, { scope }) => ({ body: { ...(await countKnownCarriers(scope)) } }),
    }),
    POST: forOrganization("imports:write", {
      summary:
        "Upload who serves which numbers (an LRN or OCN export: number and carrier), for calls whose record names no carrier; knowing it finds labels about three times as fast",
      input: z.object({
        query: z.object({ replace: z.stringbool().default(false).describe("Forget what was known before") }),
        body: z.string(),
      }),
      bodyTypes: TYPES,
      limit: UPLOAD_LIMIT,
      readBody,
      status: 200,
      answer: KnownCarriersReport,
      handle: async ({ body, query }, { scope, organization }) => {
        const options = { country: organization.country, replaces: query.replace };
        const { numbers, calls, refused, refusedCount } = await learnCarriers(scope, [body], options);
        const shown = refused.slice(0, REFUSED_SHOWN).map((one) => ({ ...one }));
        return { body: { numbers, calls, refused: shown, refusedCount } };
      },
    }),
    DELETE: forOrganization("imports:write", {
      summary: "Forget the list: calls that it named are again without a carrier",
      input: z.object({}),
      status: 200,
      answer: ForgottenCarriers,
      handle: async (_, { scope }) => ({ body: { calls: await forgetCarriers(scope) } }),
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
