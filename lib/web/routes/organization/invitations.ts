import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { createInvitation, listInvitations } from "@/lib/account/join/invitation.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { requestInvitation } from "@/lib/pipeline/job-queue";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mailer";
import { presentInvitation } from "@/lib/present/account/present-team";
import { FreshInvitation, InvitationList, InvitationRequest } from "@/lib/present/account/team.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** Invitations that wait, and making another. */
export const invitationsRoute: Route = {
  path: "/invitations",
  operations: {
    GET: forOrganization("members:manage", {
      summary: "List invitations that wait for an answer, newest first",
      input: z.object({}),
      status: 200,
      answer: InvitationList,
      handle: async (_, { scope, now }) => {
        const invitations = await listInvitations(scope, now);
        return { body: { data: invitations.map(presentInvitation), nextCursor: null } };
      },
    }),
    POST: forOrganization("members:manage", {
      summary: "Invite somebody by mail; without a mail server the answer holds the link, this once",
      input: z.object({ body: InvitationRequest }),
      limit: { name: "invitation", requests: 100, windowSeconds: 3_600 },
      status: 201,
      answer: FreshInvitation,
      handle: async ({ body }, { scope, organization, now }) => {
        const { actor, organizationId } = scope;
        if (organization.isDemo || actor.kind !== "person")
          throw new AppError("forbidden", "Nobody is invited to the demo.");
        const secret = makeOneTimeSecret();
        const invitation = await writeIdentityTogether(scope, async () => {
          const invitation = await createInvitation(scope, { ...body, invitedById: actor.userId }, secret, now);
          await recordAudit(scope, { action: "invitation.created", subject: invitation.id, detail: body });
          return invitation;
        });
        const isMailed = canSendMail();
        if (isMailed) await requestInvitation({ organizationId, invitationId: invitation.id });
        const link = isMailed ? null : `${env().appUrl}/invitation#secret=${secret}`;
        return { body: { ...presentInvitation(invitation), link } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(invitationsRoute);
