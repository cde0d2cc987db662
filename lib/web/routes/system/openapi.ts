import { z } from "zod";
import { sessionCookieName } from "@/lib/account/sign-in/session.gateway";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { openApiDocument } from "@/lib/web/openapi";
import { forAnyone } from "@/lib/web/operation";
import { ROUTES } from "@/lib/web/route-table";

const INFO = {
  title: "Ringworthy",
  version: "1",
  description:
    "Errors are `application/problem+json` (RFC 9457). A parameter of a query that is not described here is refused (400) wherever a session or a key is needed.",
};
/** Written once: its schemas are many, anybody may ask for it, and nothing in it changes while we run. */
let described: ReturnType<typeof openApiDocument> | undefined;

/** The description of the API, made from the schemas that check it. */
export const openApiRoute: Route = {
  path: "/openapi.json",
  operations: {
    GET: forAnyone({
      summary: "Describe this API (OpenAPI 3.1)",
      input: z.object({}),
      status: 200,
      answer: z.record(z.string(), z.unknown()),
      handle: async () => ({ body: describedApi() }),
    }),
  },
};

/** The document of this process, the same at each call. */
export function describedApi(): ReturnType<typeof openApiDocument> {
  described ??= openApiDocument([...ROUTES, openApiRoute], INFO, sessionCookieName());
  return described;
}

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(openApiRoute);
