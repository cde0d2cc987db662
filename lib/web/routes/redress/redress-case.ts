import { z } from "zod";
import { RedressCaseDetail } from "@/lib/present/redress/redress.schema";
import { loadRedressCase } from "@/lib/present/redress/redress-case.loader";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { unknownCase } from "@/lib/web/require-case";

/** One redress case. */
export const redressCaseRoute: Route = {
  path: "/redress-cases/{id}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show a redress case with its log and the calls that prove it",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 200,
      answer: RedressCaseDetail,
      handle: async ({ params: { id } }, { scope, organization }) => {
        const detail = await loadRedressCase(scope, organization, id);
        if (detail === null) throw unknownCase();
        return { body: detail };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(redressCaseRoute);
