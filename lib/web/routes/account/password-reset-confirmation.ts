import { z } from "zod";
import { resetPassword } from "@/lib/account/credential/recover-account.gateway";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { PasswordReset } from "@/lib/present/account/own-account.schema";
import { callerAddress } from "@/lib/web/client-address";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { MAIL_LIMIT } from "@/lib/web/rate-limit";

/** Setting a new password by the link of an e-mail. */
export const passwordResetConfirmationRoute: Route = {
  path: "/password-resets/confirmation",
  operations: {
    POST: forAnyone({
      summary: "Set a new password by the link of an e-mail; every sign-in ends",
      input: z.object({ body: PasswordReset }),
      limit: { ...MAIL_LIMIT, name: "confirmation", requests: 60 },
      status: 204,
      answer: null,
      handle: async ({ body }, { request, now }) => {
        const account = await resetPassword(body.secret, body.password, callerAddress(request), now);
        await requestAccountMail({ kind: "password-changed", account });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(passwordResetConfirmationRoute);
