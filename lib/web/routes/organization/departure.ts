import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { removeMember } from "@/lib/account/member/membership.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Leaving an organisation. */
export const departureRoute: Route = {
  path: "/organizations/current/departure",
  operations: {
    POST: forOrganization("members:read", {
      summary: "Leave the organisation that is open",
      input: z.object({ body: z.object({ slug: z.string().max(100) }) }),
      status: 204,
      answer: null,
      handle: async ({ body: { slug } }, { scope, organization, role, person }) => {
        const { actor } = scope;
        if (slug !== organization.slug)
          throw new AppError("conflict", `Another organisation is open here: ${organization.slug}.`);
        if (actor.kind !== "person" || person === null) throw new AppError("forbidden", "Only people leave.");
        if (role === "owner") throw new AppError("conflict", "Make somebody else the owner before you leave.");
        await writeIdentityTogether(scope, async () => {
          if (!(await removeMember(scope, actor.userId)))
            throw new AppError("not_found", "You do not belong to this organisation.");
          const detail = { email: person.email };
          await recordAudit(scope, { action: "organization.left", subject: actor.userId, detail });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(departureRoute);
