import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { presentRegisteredNumber } from "@/lib/present/redress/present-registration";
import {
  RegisteredNumberPage,
  RegistrationsChange,
  RegistrationsChanged,
} from "@/lib/present/redress/registration.schema";
import { pastProblem } from "@/lib/present/sensible-time";
import { timeSpan } from "@/lib/present/time-span.schema";
import { changeRegistrations, listRegisteredNumbers } from "@/lib/redress/registration.store";
import { REGISTRIES } from "@/lib/redress/registry";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { unknownCallerId } from "@/lib/web/require-caller-id";

const Query = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  /** Only numbers that lack this one. */
  lacking: z.enum(REGISTRIES).optional(),
  callerId: CallerIdText.optional(),
  cursor: cursorOf(z.tuple([CallerIdText])).optional(),
});

/** Where numbers are registered. */
export const registrationsRoute: Route = {
  path: "/registrations",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List numbers with where they are registered, in the order of numbers",
      input: z.object({ query: Query }),
      status: 200,
      answer: RegisteredNumberPage,
      handle: async (
        { query: { q = "", lacking = null, callerId = null, limit, cursor } },
        { scope, organization },
      ) => {
        const filter = { search: q === "" ? null : q, lacking, callerId };
        const { numbers, next } = await listRegisteredNumbers(scope, filter, { limit, after: cursor?.[0] ?? null });
        const isAnonymous = organization.isDemo;
        return {
          body: {
            data: numbers.map((one) => presentRegisteredNumber(one, { isAnonymous })),
            nextCursor: next && writeCursor([next]),
          },
        };
      },
    }),
    PUT: forOrganization("caller-ids:write", {
      summary: "Write the same registration down for some numbers, or take it away",
      input: z.object({ body: RegistrationsChange }),
      status: 200,
      answer: RegistrationsChanged,
      handle: async ({ body }, { scope, organization, now }) => {
        const { callerIds, registry, registeredOn, reference } = body;
        if (registeredOn !== null) {
          const { from } = timeSpan({ from: registeredOn }, organization.timeZone);
          refuseProblem("registeredOn", from && pastProblem(from, now));
        }
        const registered = registeredOn === null ? null : { at: new Date(`${registeredOn}T00:00:00Z`), reference };
        const changes = callerIds.map((callerId) => ({ callerId, registry, registered }));
        const changed = await writeTogether(scope, async () => {
          const changed = await changeRegistrations(scope, changes, now);
          if (changed.length === 0)
            throw registeredOn === null
              ? new AppError("not_found", "There is no registration to remove.")
              : unknownCallerId();
          const detail = { registry, registeredOn, callerIds: changed.slice(0, 100), count: changed.length };
          await recordAudit(scope, { action: "registrations.changed", subject: organization.id, detail });
          return changed;
        });
        await requestAdvice(scope.organizationId);
        return { body: { callerIds: [...changed] } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(registrationsRoute);
