import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { qrPicture } from "@/lib/account/credential/qr-picture.gateway";
import { confirmSecondFactor, startSecondFactor } from "@/lib/account/credential/second-factor.gateway";
import { countRecoveryCodes, readSecondFactor } from "@/lib/account/credential/second-factor.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import {
  CodeRequest,
  Proof,
  RecoveryCodes,
  SecondFactorItem,
  SecondFactorSetup,
} from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";
import { SIGN_UP_LIMIT } from "@/lib/web/rate-limit";

/** The code of an app that is asked for beside one's password. */
export const secondFactorRoute: Route = {
  path: "/me/second-factor",
  operations: {
    GET: forPerson({
      summary: "Tell whether a second factor is asked for",
      input: z.object({}),
      status: 200,
      answer: SecondFactorItem,
      handle: async (_, { caller }) => {
        const scope = ownScope(caller);
        const [factor, codesLeft] = await Promise.all([readSecondFactor(scope), countRecoveryCodes(scope)]);
        return { body: { isOn: factor !== null && factor.since !== null, codesLeft } };
      },
    }),
    POST: forPerson({
      summary: "Begin to set a second factor up; nothing is asked for before its first code was right",
      input: z.object({ body: Proof }),
      status: 200,
      answer: SecondFactorSetup,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        const setup = await startSecondFactor(scope, caller.person.email);
        return { body: { ...setup, picture: qrPicture(setup.url) } };
      },
    }),
    PUT: forPerson({
      summary: "Take the second factor into use with its first code; the answer holds recovery codes, this once",
      input: z.object({ body: CodeRequest }),
      limit: { ...SIGN_UP_LIMIT, name: "code" },
      status: 200,
      answer: RecoveryCodes,
      handle: async ({ body: { code } }, { caller, now }) => {
        const scope = ownScope(caller);
        const recoveryCodes = await writeIdentityTogether(scope, async () => {
          const codes = await confirmSecondFactor(scope, code, now);
          if (codes === null)
            throw new AppError("unprocessable", "The code is wrong or was already used. Wait for the next one.", {
              problems: [{ path: "code", message: "is wrong" }],
            });
          await recordPersonalAudit(scope, { action: "second_factor.enabled" });
          return [...codes];
        });
        return { body: { recoveryCodes } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(secondFactorRoute);
