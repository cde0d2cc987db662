import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { revokeInvitation } from "@/lib/account/join/invitation.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** One invitation. */
export const invitationRoute: Route = {
  path: "/invitations/{id}",
  operations: {
    DELETE: forOrganization("members:manage", {
      summary: "Take an invitation back: its link stops working",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      status: 204,
      answer: null,
      handle: async ({ params: { id } }, { scope, now }) => {
        await writeIdentityTogether(scope, async () => {
          const email = await revokeInvitation(scope, id, now);
          if (email === null) throw new AppError("not_found", "There is no such invitation.");
          await recordAudit(scope, { action: "invitation.revoked", subject: id, detail: { email } });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(invitationRoute);
