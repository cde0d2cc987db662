import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { readComplaints } from "@/lib/pipeline/redress/read-complaints";
import { env } from "@/lib/platform/env";
import { ComplaintFileItem } from "@/lib/present/redress/observation.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { UPLOAD_LIMIT } from "@/lib/web/rate-limit";
import { uploadBody } from "@/lib/web/upload-body";

/** Files of public complaints. */
export const complaintFilesRoute: Route = {
  path: "/complaint-files",
  operations: {
    POST: forOrganization("redress:write", {
      summary: "Upload the FTC's or FCC's CSV of complaints; only those about your own numbers are kept",
      input: z.object({}),
      limit: UPLOAD_LIMIT,
      bodyTypes: ["text/csv", "multipart/form-data"],
      status: 200,
      answer: ComplaintFileItem,
      handle: async (_input, { scope, organization, request }) => {
        const { body } = await uploadBody(request, env().UPLOAD_BYTES_MAX);
        const report = await readComplaints(scope, body);
        await recordAudit(scope, { action: "complaints.read", subject: organization.id, detail: { ...report } });
        if (report.added > 0) await requestAdvice(scope.organizationId);
        return { body: { ...report } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(complaintFilesRoute);
