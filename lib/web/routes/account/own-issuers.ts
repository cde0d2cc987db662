import { z } from "zod";
import { listOwnIdentities } from "@/lib/account/person/own-identity.store";
import { issuerName } from "@/lib/account/sign-in/oidc.gateway";
import { IssuerList } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** The issuers at which one signs in. */
export const ownIssuersRoute: Route = {
  path: "/me/issuers",
  operations: {
    GET: forPerson({
      summary: "List the issuers of OpenID Connect at which one can sign in",
      input: z.object({}),
      status: 200,
      answer: IssuerList,
      handle: async (_, { caller }) => {
        const identities = await listOwnIdentities(ownScope(caller));
        const data = identities.map(({ id, subject }) => ({ id, name: issuerName(subject) }));
        return { body: { data, nextCursor: null } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownIssuersRoute);
