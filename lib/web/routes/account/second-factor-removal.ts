import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { removeSecondFactor } from "@/lib/account/credential/second-factor.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { Proof } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** Doing without a second factor again. */
export const secondFactorRemovalRoute: Route = {
  path: "/me/second-factor/removal",
  operations: {
    POST: forPerson({
      summary: "Remove the second factor with its recovery codes",
      input: z.object({ body: Proof }),
      status: 204,
      answer: null,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        await writeIdentityTogether(scope, async () => {
          await removeSecondFactor(scope);
          await recordPersonalAudit(scope, { action: "second_factor.disabled" });
        });
        await requestAccountMail({ kind: "second-factor-removed", account: caller.person.email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(secondFactorRemovalRoute);
