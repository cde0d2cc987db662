import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { cursorOf } from "@/lib/present/cursor.schema";
import { PageQuery } from "@/lib/present/page.schema";
import { NewObservation, ObservationItem, ObservationPage } from "@/lib/present/redress/observation.schema";
import { observationCursor, presentObservation } from "@/lib/present/redress/present-observation";
import { pastProblem } from "@/lib/present/sensible-time";
import { AskedTime } from "@/lib/present/time.schema";
import { timeSpan } from "@/lib/present/time-span.schema";
import { labelSeverity } from "@/lib/redress/label-sighting";
import { addSighting, findObservation, listObservations } from "@/lib/redress/observation.store";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { refuseProblem } from "@/lib/web/refuse-problem";
import { unknownWrittenCallerId } from "@/lib/web/require-caller-id";

const Query = PageQuery.extend({
  callerId: CallerIdText.optional(),
  kind: z.enum(["seen", "complaints"]).optional(),
  cursor: cursorOf(z.tuple([AskedTime, z.uuid()])).optional(),
});

/** What outside sources said of numbers. */
export const observationsRoute: Route = {
  path: "/observations",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "List labels that were seen and public complaints, the latest seen first",
      input: z.object({ query: Query }),
      status: 200,
      answer: ObservationPage,
      handle: async ({ query: { callerId = null, kind = null, limit, cursor } }, { scope }) => {
        const after = cursor === undefined ? null : { observedAt: new Date(cursor[0]), id: cursor[1] };
        const { observations, next } = await listObservations(scope, { callerId, kind }, { limit, after });
        return { body: { data: observations.map(presentObservation), nextCursor: observationCursor(next) } };
      },
    }),
    POST: forOrganization("redress:write", {
      summary: "Write down a label that somebody saw on a phone",
      input: z.object({ body: NewObservation }),
      status: 201,
      answer: ObservationItem,
      handle: async ({ body }, { scope, organization, now }) => {
        const observedAt = timeSpan({ from: body.observedAt }, organization.timeZone).from ?? now;
        refuseProblem("observedAt", pastProblem(observedAt, now));
        const severity = body.severity ?? labelSeverity(body.label);
        const added = await writeTogether(scope, async () => {
          const id = await addSighting(scope, { ...body, observedAt, severity });
          const sighting = id === null ? null : await findObservation(scope, id);
          if (sighting === null) throw unknownWrittenCallerId(body.callerId, organization.country);
          const { callerId, label } = body;
          await recordAudit(scope, { action: "observation.added", subject: sighting.id, detail: { callerId, label } });
          return sighting;
        });
        await requestAdvice(scope.organizationId);
        return { body: presentObservation(added) };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(observationsRoute);
