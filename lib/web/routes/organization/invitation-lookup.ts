import { z } from "zod";
import { findInvitation } from "@/lib/account/join/accept-invitation.store";
import { AppError } from "@/lib/base/app-error";
import { InvitationSecret, OpenInvitationItem } from "@/lib/present/account/team.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";

/** Looking at an invitation that one was sent. */
export const invitationLookupRoute: Route = {
  path: "/invitations/lookup",
  operations: {
    POST: forAnyone({
      summary: "Show the invitation of a link",
      input: z.object({ body: InvitationSecret }),
      status: 200,
      answer: OpenInvitationItem,
      handle: async ({ body: { secret } }, { now }) => {
        const found = await findInvitation(secret, now);
        if (found === null)
          throw new AppError(
            "not_found",
            "This invitation was already answered, withdrawn, or has expired. Ask for another.",
          );
        return { body: { email: found.email, role: found.role, organizationName: found.organization.name } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(invitationLookupRoute);
