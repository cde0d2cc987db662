import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { countedSpan } from "@/lib/ledger/report/report-window";
import {
  CallerIdPage,
  CallerIdsChange,
  CallerIdsChanged,
  PUBLIC_STANDINGS,
} from "@/lib/present/caller-id/caller-id.schema";
import { loadCallerIds } from "@/lib/present/caller-id/caller-id-list.loader";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { saysSomething } from "@/lib/present/caller-id/says-something";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { TimeSpanQuery } from "@/lib/present/time-span.schema";
import { CALLER_ID_SORTS, describeCallerIds } from "@/lib/watch/caller-id-page.store";
import { publicStanding, STANDINGS } from "@/lib/watch/standing";
import { askedSpan } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const Query = PageQuery.extend({
  ...TimeSpanQuery.shape,
  q: z.string().trim().max(100).optional(),
  standing: z.enum(PUBLIC_STANDINGS).optional(),
  sort: z.enum(CALLER_ID_SORTS).default("score"),
  order: z.enum(["asc", "desc"]).optional(),
  cursor: cursorOf(z.tuple([z.number(), CallerIdText])).optional(),
});

/** The organisation's caller IDs; the worst score first unless asked otherwise. */
export const callerIdsRoute: Route = {
  path: "/caller-ids",
  operations: {
    GET: forOrganization("reputation:read", {
      summary:
        "List caller IDs with their standing and what became of their calls; counts are of whole hours (UTC) that begin between from and to, and the answer says from when to when",
      input: z.object({ query: Query }),
      status: 200,
      answer: CallerIdPage,
      handle: async ({ query }, { scope, organization }) => {
        const { items, window, next } = await loadCallerIds(scope, organization, {
          span: askedSpan(query, organization.timeZone),
          search: query.q === undefined || query.q === "" ? null : query.q,
          standings: STANDINGS.filter((standing) => publicStanding(standing) === query.standing),
          sort: query.sort,
          order: query.order ?? (query.sort === "score" ? "asc" : "desc"),
          limit: query.limit,
          after: query.cursor === undefined ? null : { key: query.cursor[0], callerId: query.cursor[1] },
        });
        const counted = window && countedSpan(window);
        return {
          body: {
            data: [...items],
            nextCursor: next && writeCursor([next.key, next.callerId]),
            from: counted?.from.toISOString() ?? null,
            to: counted?.to.toISOString() ?? null,
          },
        };
      },
    }),
    PATCH: forOrganization("caller-ids:write", {
      summary: "Write a label, group or owner beside several caller IDs at once",
      input: z.object({ body: CallerIdsChange }),
      status: 200,
      answer: CallerIdsChanged,
      handle: async ({ body: { callerIds, ...change } }, { scope }) => {
        const changed = await writeTogether(scope, async () => {
          const changed = saysSomething(change) ? await describeCallerIds(scope, callerIds, change) : [];
          for (const callerId of changed)
            await recordAudit(scope, { action: "caller_id.changed", subject: callerId, detail: change });
          return changed;
        });
        return { body: { changed: changed.length } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callerIdsRoute);
