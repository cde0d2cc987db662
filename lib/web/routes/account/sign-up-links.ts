import { z } from "zod";
import { signUpWay } from "@/lib/account/join/sign-up.gateway";
import { AppError } from "@/lib/base/app-error";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { MailRequest } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { MAIL_LIMIT, rateLimiter } from "@/lib/web/rate-limit";

/** Beginning to sign up where a mail has to come first. */
export const signUpLinksRoute: Route = {
  path: "/sign-up-links",
  operations: {
    POST: forAnyone({
      summary: "Ask for an e-mail with a link to make an account; the answer is the same for every address",
      input: z.object({ body: MailRequest }),
      limit: MAIL_LIMIT,
      status: 202,
      answer: null,
      handle: async ({ body: { email } }, { now }) => {
        if ((await signUpWay()) !== "by-mail")
          throw new AppError("forbidden", "Sign-up is closed here, or needs no e-mail.");
        rateLimiter().take(MAIL_LIMIT, `account ${email}`, now.getTime());
        await requestAccountMail({ kind: "sign-up", account: email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(signUpLinksRoute);
