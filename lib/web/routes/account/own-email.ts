import { z } from "zod";
import { dropLink, expectLink } from "@/lib/account/credential/verification.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { AppError } from "@/lib/base/app-error";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { EmailChange } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";
import { MAIL_LIMIT } from "@/lib/web/rate-limit";

/** The address that one's account goes by. */
export const ownEmailRoute: Route = {
  path: "/me/email",
  operations: {
    PUT: forPerson({
      summary: "Change one's address; the link of an e-mail to the new one makes the change",
      input: z.object({ body: EmailChange }),
      limit: MAIL_LIMIT,
      status: 202,
      answer: null,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        if (body.email === caller.person.email)
          throw new AppError("unprocessable", "Your account already uses this address.", {
            problems: [{ path: "email", message: "is your address already" }],
          });
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        await expectLink(scope, { purpose: "change-email", email: body.email }, now);
        await requestAccountMail({ kind: "change-email", account: caller.person.email, to: body.email });
        return { body: undefined };
      },
    }),
    POST: forPerson({
      summary: "Ask for an e-mail with a link that confirms one's address",
      input: z.object({}),
      limit: MAIL_LIMIT,
      status: 202,
      answer: null,
      handle: async (_, { caller }) => {
        ownScope(caller);
        await requestAccountMail({ kind: "verify-email", account: caller.person.email });
        return { body: undefined };
      },
    }),
    DELETE: forPerson({
      summary: "Keep one's address after all: the link of the e-mail to another one stops working",
      input: z.object({}),
      status: 204,
      answer: null,
      handle: async (_, { caller, now }) => {
        if (!(await dropLink(ownScope(caller), "change-email", now)))
          throw new AppError("not_found", "No other address is waiting to be confirmed.");
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownEmailRoute);
