import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { findMember, transferOwnership } from "@/lib/account/member/membership.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { OwnerChange } from "@/lib/present/account/team.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Who owns an organisation. */
export const ownerRoute: Route = {
  path: "/organizations/current/owner",
  operations: {
    PUT: forOrganization("organization:own", {
      summary: "Make another member the owner; the owner until now becomes an admin",
      input: z.object({ body: OwnerChange }),
      status: 204,
      answer: null,
      handle: async ({ body: { userId } }, { scope }) => {
        const { actor } = scope;
        await writeIdentityTogether(scope, async () => {
          if (actor.kind !== "person" || !(await transferOwnership(scope, actor.userId, userId)))
            throw new AppError("not_found", "There is no such other person in the organisation.");
          const detail = { to: (await findMember(scope, userId))?.email };
          await recordAudit(scope, { action: "organization.transferred", subject: userId, detail });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownerRoute);
