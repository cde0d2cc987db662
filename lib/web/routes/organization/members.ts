import { z } from "zod";
import { listMembers } from "@/lib/account/member/membership.store";
import { presentMember } from "@/lib/present/account/present-team";
import { MemberList } from "@/lib/present/account/team.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The people of an organisation. */
export const membersRoute: Route = {
  path: "/members",
  operations: {
    GET: forOrganization("members:read", {
      summary: "List the people of the organisation, in the order of joining",
      input: z.object({}),
      status: 200,
      answer: MemberList,
      handle: async (_, { scope, organization }) => {
        // The demo is everybody's to look at; its people are nobody's business.
        const members = organization.isDemo ? [] : await listMembers(scope);
        return { body: { data: members.map(presentMember), nextCursor: null } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(membersRoute);
