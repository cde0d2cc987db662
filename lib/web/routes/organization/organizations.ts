import { z } from "zod";
import { MembershipList } from "@/lib/present/account/account-answer.schema";
import { currentPlace } from "@/lib/web/caller";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";

/** The organisations of somebody who has signed in. */
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
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(organizationsRoute);
