import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { changeOrganization } from "@/lib/account/organization/change-organization.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { MembershipItem, OrganizationChange, OrganizationItem } from "@/lib/present/account/account-answer.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization, forPerson } from "@/lib/web/operation";
import { organizationCookie } from "@/lib/web/organization-cookie";
import { requireFresh } from "@/lib/web/require-shown";

/** The organisation that is open in a browser: which one it is, and what it is called. */
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
    PATCH: forOrganization("organization:manage", {
      summary: "Change an organisation's name, its time zone, or the country of numbers without a country code",
      input: z.object({ body: OrganizationChange }),
      status: 200,
      answer: OrganizationItem,
      handle: async ({ body }, { scope, organization, homeTimeZone }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo cannot be changed.");
        const { shown = {}, ...change } = body;
        const changed = await writeIdentityTogether(scope, async () => {
          const changed = requireFresh(await changeOrganization(scope, change, shown));
          await recordAudit(scope, { action: "organization.changed", subject: organization.id, detail: change });
          return changed;
        });
        // Days are those of the organisation's zone: its sums by day follow it.
        if (changed.timeZone !== homeTimeZone) await requestEvaluation(scope.organizationId);
        return { body: changed };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(currentOrganizationRoute);
