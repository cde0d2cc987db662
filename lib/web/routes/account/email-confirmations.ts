import { z } from "zod";
import { confirmEmail, confirmNewEmail } from "@/lib/account/credential/recover-account.gateway";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { EmailConfirmation } from "@/lib/present/account/own-account.schema";
import { callerAddress } from "@/lib/web/client-address";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { MAIL_LIMIT } from "@/lib/web/rate-limit";

/** Confirming an address by the link of an e-mail. */
export const emailConfirmationsRoute: Route = {
  path: "/email-confirmations",
  operations: {
    POST: forAnyone({
      summary: "Confirm an address by the link of an e-mail",
      input: z.object({ body: EmailConfirmation }),
      limit: { ...MAIL_LIMIT, name: "confirmation", requests: 60 },
      status: 204,
      answer: null,
      handle: async ({ body: { secret, isNew } }, { request, now }) => {
        const address = callerAddress(request);
        if (!isNew) await confirmEmail(secret, address, now);
        else {
          const { before, email } = await confirmNewEmail(secret, address, now);
          await requestAccountMail({ kind: "email-changed", account: email, to: before });
        }
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(emailConfirmationsRoute);
