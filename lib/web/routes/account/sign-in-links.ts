import { z } from "zod";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { MailRequest } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { MAIL_LIMIT, rateLimiter } from "@/lib/web/rate-limit";

/** Signing in without a password. */
export const signInLinksRoute: Route = {
  path: "/sign-in-links",
  operations: {
    POST: forAnyone({
      summary: "Ask for an e-mail with a link to sign in; the answer is the same for every address",
      input: z.object({ body: MailRequest }),
      limit: MAIL_LIMIT,
      status: 202,
      answer: null,
      handle: async ({ body: { email } }, { now }) => {
        rateLimiter().take(MAIL_LIMIT, `account ${email}`, now.getTime());
        await requestAccountMail({ kind: "sign-in", account: email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(signInLinksRoute);
