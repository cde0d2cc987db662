import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { findAgency, leaveAgency } from "@/lib/account/organization/client.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The agency whose client an organisation is. */
export const agencyRoute: Route = {
  path: "/organizations/current/agency",
  operations: {
    DELETE: forOrganization("organization:own", {
      summary: "Stand alone: nobody gets in by the agency any more; members stay",
      input: z.object({}),
      status: 204,
      answer: null,
      handle: async (_, { scope, organization }) => {
        await writeIdentityTogether(scope, async () => {
          const agency = await findAgency(scope);
          if (agency === null || !(await leaveAgency(scope)))
            throw new AppError("not_found", "The organisation is nobody's client.");
          const detail = { agency: agency.name };
          await recordAudit(scope, { action: "agency.left", subject: organization.id, detail });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(agencyRoute);
