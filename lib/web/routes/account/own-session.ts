import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { revokeOwnSession } from "@/lib/account/sign-in/own-session.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** One of one's sign-ins. */
export const ownSessionRoute: Route = {
  path: "/me/sessions/{id}",
  operations: {
    DELETE: forPerson({
      summary: "End one of one's sign-ins: its next request is refused",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { caller, now }) => {
        const scope = ownScope(caller);
        await writeIdentityTogether(scope, async () => {
          if (!(await revokeOwnSession(scope, id, now))) throw new AppError("not_found", "There is no such sign-in.");
          await recordPersonalAudit(scope, { action: "session.revoked", detail: { sessions: 1 } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownSessionRoute);
