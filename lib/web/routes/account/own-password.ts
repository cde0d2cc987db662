import { z } from "zod";
import { changePassword } from "@/lib/account/credential/recover-account.gateway";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { PasswordChange } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** One's own password. */
export const ownPasswordRoute: Route = {
  path: "/me/password",
  operations: {
    PUT: forPerson({
      summary: "Change one's password; every other sign-in ends",
      input: z.object({ body: PasswordChange }),
      status: 204,
      answer: null,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        const { email, sessionId } = caller.person;
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        await changePassword(scope, { password: body.password, email, sessionId }, now);
        await requestAccountMail({ kind: "password-changed", account: email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownPasswordRoute);
