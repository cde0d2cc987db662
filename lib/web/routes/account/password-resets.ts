import { z } from "zod";
import { requestLetter } from "@/lib/pipeline/job-queue";
import { LetterRequest } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { LETTER_LIMIT, rateLimiter } from "@/lib/web/rate-limit";

/** Asking for a new password. */
export const passwordResetsRoute: Route = {
  path: "/password-resets",
  operations: {
    POST: forAnyone({
      summary: "Ask for an e-mail with a link to set a new password; the answer is the same for every address",
      input: z.object({ body: LetterRequest }),
      limit: LETTER_LIMIT,
      status: 202,
      answer: null,
      handle: async ({ body: { email } }, { now }) => {
        rateLimiter().take(LETTER_LIMIT, `account ${email}`, now.getTime());
        await requestLetter({ kind: "reset-password", account: email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(passwordResetsRoute);
