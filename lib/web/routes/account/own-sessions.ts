import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { listOwnSessions, revokeOwnSessions } from "@/lib/account/sign-in/own-session.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { SessionList } from "@/lib/present/account/own-account.schema";
import { presentSession } from "@/lib/present/account/present-session";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** Where one is signed in. */
export const ownSessionsRoute: Route = {
  path: "/me/sessions",
  operations: {
    GET: forPerson({
      summary: "List one's sign-ins that hold",
      input: z.object({}),
      status: 200,
      answer: SessionList,
      handle: async (_, { caller, now }) => {
        const sessions = await listOwnSessions(ownScope(caller), now);
        const data = sessions.map((session) => presentSession(session, caller.person.sessionId));
        return { body: { data, nextCursor: null } };
      },
    }),
    DELETE: forPerson({
      summary: "Sign out everywhere, here too",
      input: z.object({}),
      status: 204,
      answer: null,
      handle: async (_, { caller, now }) => {
        const scope = ownScope(caller);
        await writeIdentityTogether(scope, async () => {
          const sessions = await revokeOwnSessions(scope, null, now);
          await recordPersonalAudit(scope, { action: "session.revoked", detail: { sessions } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownSessionsRoute);
