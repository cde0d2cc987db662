import { z } from "zod";
import { signUpWay } from "@/lib/account/join/sign-up.gateway";
import { AppError } from "@/lib/base/app-error";
import { requestLetter } from "@/lib/pipeline/job-queue";
import { LetterRequest } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { LETTER_LIMIT, rateLimiter } from "@/lib/web/rate-limit";

/** Beginning to sign up where a letter has to come first. */
export const signUpLettersRoute: Route = {
  path: "/sign-up-letters",
  operations: {
    POST: forAnyone({
      summary: "Ask for an e-mail with a link to make an account; the answer is the same for every address",
      input: z.object({ body: LetterRequest }),
      limit: LETTER_LIMIT,
      status: 202,
      answer: null,
      handle: async ({ body: { email } }, { now }) => {
        if ((await signUpWay()) !== "by-letter")
          throw new AppError("forbidden", "Sign-up is closed here, or needs no e-mail.");
        rateLimiter().take(LETTER_LIMIT, `account ${email}`, now.getTime());
        await requestLetter({ kind: "sign-up", account: email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(signUpLettersRoute);
