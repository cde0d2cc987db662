import { z } from "zod";
import { SignUpBody } from "@/lib/account/account.schema";
import { signUp } from "@/lib/account/join/sign-up.gateway";
import { Founded } from "@/lib/present/account/founded.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { SIGN_UP_LIMIT } from "@/lib/web/rate-limit";

/** Making an account, and the organisation that it owns. */
export const signUpRoute: Route = {
  path: "/sign-up",
  operations: {
    POST: forAnyone({
      summary:
        "Make an account and the organisation that it owns; by the link of an e-mail where sign-up is open and mail is sent",
      input: z.object({ body: SignUpBody }),
      limit: SIGN_UP_LIMIT,
      status: 201,
      answer: Founded,
      handle: async ({ body }, { now }) => {
        return { body: await signUp(body, now) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(signUpRoute);
