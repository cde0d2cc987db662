import { z } from "zod";
import { deleteAccount } from "@/lib/account/person/delete-account.store";
import { proveOnceMore } from "@/lib/account/sign-in/sign-in.gateway";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { Proof } from "@/lib/present/account/own-account.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forPerson } from "@/lib/web/operation";
import { ownScope } from "@/lib/web/own-scope";

/** Doing without an account. */
export const ownDeletionRoute: Route = {
  path: "/me/deletion",
  operations: {
    POST: forPerson({
      summary: "Delete one's account at once, and leave every organisation; refused to who is the only owner of one",
      input: z.object({ body: Proof }),
      status: 204,
      answer: null,
      handle: async ({ body }, { caller, now }) => {
        const scope = ownScope(caller);
        await proveOnceMore(caller.person, body.currentPassword, scope.address, now);
        await deleteAccount(scope);
        await requestAccountMail({ kind: "account-deleted", account: caller.person.email });
        return { body: undefined };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(ownDeletionRoute);
