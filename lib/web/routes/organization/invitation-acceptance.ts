import { z } from "zod";
import { joinByInvitation } from "@/lib/account/join/join.gateway";
import { findPerson } from "@/lib/account/sign-in/session.gateway";
import { InvitationAnswer, JoinedOrganization } from "@/lib/present/account/team.schema";
import { callerAddress } from "@/lib/web/client-address";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forAnyone } from "@/lib/web/operation";
import { organizationCookie } from "@/lib/web/organization-cookie";
import { SIGN_UP_LIMIT } from "@/lib/web/rate-limit";
import { requestCookies } from "@/lib/web/request-cookies";

/** Joining an organisation that one was invited to. */
export const invitationAcceptanceRoute: Route = {
  path: "/invitations/acceptance",
  operations: {
    POST: forAnyone({
      summary: "Join by the link of an invitation: as who one is signed in, or as somebody new",
      input: z.object({ body: InvitationAnswer }),
      limit: SIGN_UP_LIMIT,
      status: 200,
      answer: JoinedOrganization,
      handle: async ({ body }, { request, now }) => {
        const person = await findPerson((name) => requestCookies(request).get(name), now);
        const moment = { now, address: callerAddress(request) };
        const { organization, isNewAccount } = await joinByInvitation(body, person, moment);
        return {
          body: { slug: organization.slug, isNewAccount },
          headers: { "Set-Cookie": organizationCookie(organization.slug) },
        };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(invitationAcceptanceRoute);
