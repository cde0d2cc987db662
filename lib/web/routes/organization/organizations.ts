import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { beginOrganization } from "@/lib/account/organization/begin-organization.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { env } from "@/lib/platform/env";
import { MembershipList, OrganizationItem, OrganizationRequest } from "@/lib/present/account/account-answer.schema";
import { currentPlace } from "@/lib/web/caller";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { organizationCookie } from "@/lib/web/organization-cookie";
import { ownScope } from "@/lib/web/own-scope";
import { SIGN_UP_LIMIT } from "@/lib/web/rate-limit";

/** The organisations of somebody who has signed in, and beginning the first. */
export const organizationsRoute: Route = {
  path: "/organizations",
  operations: {
    GET: forPerson({
      summary: "List the organisations that one may open",
      input: z.object({}),
      status: 200,
      answer: MembershipList,
      handle: async (_, { caller }) => {
        const current = currentPlace(caller.person, caller.organizationSlug);
        const data = caller.person.memberships.map(({ organization, role }) => ({
          ...organization,
          role,
          isCurrent: organization.id === current?.organization.id,
        }));
        return { body: { data, nextCursor: null } };
      },
    }),
    POST: forPerson({
      summary: "Start an organisation, as somebody who belongs to none, where sign-up is open or there is none yet",
      input: z.object({ body: OrganizationRequest }),
      limit: SIGN_UP_LIMIT,
      status: 201,
      answer: OrganizationItem,
      handle: async ({ body }, { caller }) => {
        const person = ownScope(caller);
        const organization = await writeIdentityTogether(person, async () => {
          const begun = await beginOrganization(person, body, env().SIGN_UP === "open");
          const { userId, address } = person;
          const scope = mintOrganizationScope(begun.id, { kind: "person", userId, address });
          await recordAudit(scope, { action: "organization.created", subject: begun.id });
          return begun;
        });
        return { body: organization, headers: { "Set-Cookie": organizationCookie(organization.slug) } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(organizationsRoute);
