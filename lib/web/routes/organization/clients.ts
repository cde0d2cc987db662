import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { countClients, createClient } from "@/lib/account/organization/client.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { OrganizationItem, OrganizationRequest } from "@/lib/present/account/account-answer.schema";
import { ClientList } from "@/lib/present/account/client.schema";
import { loadClients } from "@/lib/present/account/clients.loader";
import { clientPlaces } from "@/lib/web/caller";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

/** The clients of an agency. */
export const clientsRoute: Route = {
  path: "/clients",
  operations: {
    GET: forOrganization("clients:read", {
      summary: "List the clients that one may open, with how each stands",
      input: z.object({}),
      status: 200,
      answer: ClientList,
      handle: async (_, { scope, person }) => {
        const places = person === null ? [] : clientPlaces(person, scope.organizationId);
        const [data, all] = await Promise.all([loadClients(places), countClients(scope)]);
        return { body: { data, nextCursor: null, hidden: all - data.length } };
      },
    }),
    POST: forOrganization("clients:manage", {
      summary: "Make an organisation that is a client of this one; one owns it until somebody else is made its owner",
      input: z.object({ body: OrganizationRequest }),
      limit: { name: "client", requests: 60, windowSeconds: 3_600 },
      status: 201,
      answer: OrganizationItem,
      handle: async ({ body }, { scope, organization }) => {
        const { actor } = scope;
        if (organization.isDemo || actor.kind !== "person") throw new AppError("forbidden", "The demo has no clients.");
        const client = await writeIdentityTogether(scope, async () => {
          const client = await createClient(scope, body, actor.userId);
          await recordAudit(scope, { action: "client.created", subject: client.id, detail: { name: client.name } });
          const there = mintOrganizationScope(client.id, actor);
          const detail = { by: organization.name };
          await recordAudit(there, { action: "organization.created", subject: client.id, detail });
          return client;
        });
        return { body: client };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(clientsRoute);
