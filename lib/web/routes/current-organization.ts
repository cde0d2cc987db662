import { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { MembershipItem } from "@/lib/present/account-answer.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { organizationCookie } from "@/lib/web/organization-cookie";

/** Which organisation is open in a browser. */
export const currentOrganizationRoute: Route = {
  path: "/organizations/current",
  operations: {
    PUT: forPerson({
      summary: "Open another organisation in this browser",
      input: z.object({ body: z.object({ slug: z.string().min(1).max(100) }) }),
      status: 200,
      answer: MembershipItem,
      handle: async ({ body: { slug } }, { caller }) => {
        const chosen = caller.person.memberships.find(({ organization }) => organization.slug === slug);
        if (chosen === undefined) throw new AppError("not_found", "There is no such organisation, or it is not yours.");
        return {
          body: { ...chosen.organization, role: chosen.role, isCurrent: true },
          headers: { "Set-Cookie": organizationCookie(slug) },
        };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(currentOrganizationRoute);
