import { z } from "zod";
import { recordPersonalAudit } from "@/lib/account/audit/personal-audit.store";
import { ACTIONS, can } from "@/lib/account/member/permission";
import { ROLES } from "@/lib/account/member/role";
import { changePerson } from "@/lib/account/person/own-account.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { OrganizationItem } from "@/lib/present/account/account-answer.schema";
import { PersonChange } from "@/lib/present/account/own-account.schema";
import { currentPlace } from "@/lib/web/caller";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

const Me = z
  .object({
    user: z.object({ id: z.uuid(), email: z.email(), name: z.string().nullable(), timeZone: z.string().nullable() }),
    /** Null for somebody who belongs to no organisation yet. */
    organization: OrganizationItem.nullable(),
    role: z.enum(ROLES).nullable(),
    /** What they may do there. */
    actions: z.array(z.enum(ACTIONS)),
  })
  .meta({ id: "Me" });

/** Who has signed in, and where they work. */
export const meRoute: Route = {
  path: "/me",
  operations: {
    GET: forPerson({
      summary: "Show who has signed in, the organisation that is open, and what they may do there",
      input: z.object({}),
      status: 200,
      answer: Me,
      handle: async (_, { caller }) => {
        const { person } = caller;
        const place = currentPlace(person, caller.organizationSlug);
        return {
          body: {
            user: { id: person.userId, email: person.email, name: person.name, timeZone: person.timeZone },
            organization: place && { ...place.organization, timeZone: place.homeTimeZone },
            role: place?.role ?? null,
            actions: place === null ? [] : ACTIONS.filter((action) => can(place.role, action)),
          },
        };
      },
    }),
    PATCH: forPerson({
      summary: "Change what one is called, or the time zone that one reads",
      input: z.object({ body: PersonChange }),
      status: 204,
      answer: null,
      handle: async ({ body }, { caller }) => {
        const scope = ownScope(caller);
        await writeIdentityTogether(scope, async () => {
          await changePerson(scope, body);
          const detail = { changed: Object.keys(body).join(", ") };
          await recordPersonalAudit(scope, { action: "profile.changed", detail });
        });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(meRoute);
