import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { renewRecoveryCodes } from "@/lib/account/credential/second-factor.gateway";
import { readSecondFactor } from "@/lib/account/credential/second-factor.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { Proof, RecoveryCodes } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** Ways back in for somebody who has lost their second factor. */
export const recoveryCodesRoute: Route = {
  path: "/me/recovery-codes",
  operations: {
    POST: forPerson({
      summary: "Make other recovery codes, shown this once; the old ones stop working",
      input: z.object({ body: Proof }),
      status: 200,
      answer: RecoveryCodes,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        const factor = await readSecondFactor(scope);
        if (factor === null || factor.since === null)
          throw new AppError("conflict", "There is no second factor. Set one up first.");
        const recoveryCodes = await writeIdentityTogether(scope, async () => {
          const codes = [...(await renewRecoveryCodes(scope))];
          await recordPersonalAudit(scope, { action: "second_factor.codes_renewed" });
          return codes;
        });
        return { body: { recoveryCodes } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(recoveryCodesRoute);
