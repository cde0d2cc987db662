import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { type CaseWish, openRedressCase } from "@/lib/pipeline/redress/open-redress-case";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { presentCase } from "@/lib/present/redress/present-redress";
import { NewRedressCase, RedressCaseItem, RedressCasePage } from "@/lib/present/redress/redress.schema";
import { listCases } from "@/lib/redress/case.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { API_BASE } from "@/lib/web/path-template";
import { requireCallerId } from "@/lib/web/require-caller-id";
import { requireCase } from "@/lib/web/require-case";

const Query = PageQuery.extend({
  state: z.enum(["open", "closed", "all"]).default("open"),
  callerId: CallerIdText.optional(),
  /** Only those that somebody should have looked at by now. */
  overdue: z.stringbool().default(false),
  cursor: z.uuid().optional(),
});

/** Requests to lift blocks and labels. */
export const redressCasesRoute: Route = {
  path: "/redress-cases",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List redress cases, the latest first",
      input: z.object({ query: Query }),
      status: 200,
      answer: RedressCasePage,
      handle: async ({ query }, { scope, organization, now }) => {
        const { state, callerId = null, overdue, limit, cursor = null } = query;
        const filter = { state, callerId, dueBefore: overdue ? now : null };
        const { cases, next } = await listCases(scope, filter, { limit, after: cursor });
        const isAnonymous = organization.isDemo;
        return { body: { data: cases.map((one) => presentCase(one, { isAnonymous })), nextCursor: next } };
      },
    }),
    POST: forOrganization("redress:write", {
      summary: "Open a redress case with the calls that prove it, or add new calls to the one that is open",
      input: z.object({ body: NewRedressCase }),
      status: 200,
      answer: RedressCaseItem,
      handle: async ({ body }, { scope, organization, now }) => {
        if (body.kind !== "label") await requireCallerId(scope, body.callerId);
        const id = await writeTogether(scope, async () => {
          const { id, callerId, isNew } = await openRedressCase(scope, wishOf(body), now);
          const detail = { callerId, kind: body.kind };
          if (isNew) await recordAudit(scope, { action: "redress.opened", subject: id, detail });
          return id;
        });
        const one = presentCase(await requireCase(scope, id), { isAnonymous: organization.isDemo });
        return { body: one, headers: { Location: `${API_BASE}/redress-cases/${id}` } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(redressCasesRoute);

function wishOf(body: z.output<typeof NewRedressCase>): CaseWish {
  switch (body.kind) {
    case "block":
      return { kind: body.kind, callerId: body.callerId, blocker: body.blocker ?? null };
    case "lost_notice":
      return { kind: body.kind, callerId: body.callerId, provider: body.provider ?? null };
    case "label":
      return { kind: body.kind, observationId: body.observationId, engine: body.engine ?? null };
  }
}
