import { z } from "zod";
import { listCalls } from "@/lib/ledger/report/call-page.store";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { askedCalls } from "@/lib/present/calls/asked-calls";
import { CallPage } from "@/lib/present/calls/call.schema";
import { CallFilterQuery, filterOf } from "@/lib/present/calls/call-filter.schema";
import { presentCall } from "@/lib/present/calls/present-call";
import { PushedCall } from "@/lib/present/calls/pushed-call.schema";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { AskedTime } from "@/lib/present/time.schema";
import { refuseTurnedRound } from "@/lib/web/asked-span";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { PUSH_RECORDS_MAX, PUSH_TYPES, readRecords } from "@/lib/web/read-records";

const Count = z.int().min(0);

const CallQuery = PageQuery.extend({
  ...CallFilterQuery.shape,
  cursor: cursorOf(z.tuple([AskedTime, z.int()])).optional(),
});

const PushAnswer = z.object({
  imported: Count,
  duplicate: Count,
  rejected: z.array(z.object({ index: Count, reason: z.string() })),
});

/** Call attempts: reading those that are kept, and pushing others as they end. */
export const callsRoute: Route = {
  path: "/calls",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List calls, newest first, each with its outcome and the rule that judged it",
      input: z.object({ query: CallQuery }),
      status: 200,
      answer: CallPage,
      handle: async ({ query }, { scope, organization }) => {
        const { cursor, limit } = query;
        const filter = filterOf(query);
        refuseTurnedRound(query, filter.timeZone ?? organization.timeZone);
        const asked = askedCalls(filter, organization.timeZone);
        const after = cursor === undefined ? null : { startedAt: new Date(cursor[0]), callKey: cursor[1] };
        const { calls, next } = await listCalls(scope, asked, { limit, after });
        const nextCursor = next && writeCursor([next.startedAt.toISOString(), next.callKey]);
        return { body: { data: calls.map(presentCall), nextCursor } };
      },
    }),
    POST: forOrganization("imports:write", {
      summary: `Push up to ${PUSH_RECORDS_MAX} calls in Ringworthy's own field names, as a JSON array or NDJSON`,
      input: z.object({
        query: z.object({ source: z.string().trim().min(1).max(100).optional() }),
        body: z.array(z.unknown()).max(PUSH_RECORDS_MAX, `Push at most ${PUSH_RECORDS_MAX} calls at once`),
      }),
      bodyTypes: PUSH_TYPES,
      bodyRecord: PushedCall,
      readBody: readRecords,
      status: 200,
      answer: PushAnswer,
      handle: async ({ query, body }, { scope, now }) => {
        const { imported, duplicate, rejected } = await pushCalls(scope, query.source, body, now);
        return { body: { imported, duplicate, rejected: rejected.map(({ index, reason }) => ({ index, reason })) } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(callsRoute);
