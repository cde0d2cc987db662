import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { disconnectIdentity, listOwnIdentities } from "@/lib/account/person/own-identity.store";
import { issuerName } from "@/lib/account/sign-in/oidc.gateway";
import { revokeOwnSessions } from "@/lib/account/sign-in/own-session.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { Proof } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** No longer signing in at an issuer. */
export const ownIssuerRemovalRoute: Route = {
  path: "/me/issuers/{id}/removal",
  operations: {
    POST: forPerson({
      summary: "Disconnect an issuer, while one has a password; every other sign-in ends",
      input: z.object({ params: z.object({ id: z.uuid() }), body: Proof }),
      status: 204,
      answer: null,
      handle: async ({ params: { id }, body }, { caller, now }) => {
        const scope = ownScope(caller);
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        const identity = (await listOwnIdentities(scope)).find((one) => one.id === id);
        if (identity === undefined) throw new AppError("not_found", "You are not connected to this issuer.");
        await writeIdentityTogether(scope, async () => {
          if (!(await disconnectIdentity(scope, id)))
            throw new AppError("conflict", "Set a password first: without one there is no other way in.");
          await revokeOwnSessions(scope, caller.person.sessionId, now);
          const issuer = issuerName(identity.subject);
          await recordPersonalAudit(scope, { action: "issuer.disconnected", detail: { issuer } });
        });
        await requestAccountMail({ kind: "issuer-disconnected", account: caller.person.email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownIssuerRemovalRoute);
