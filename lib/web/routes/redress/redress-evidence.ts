import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { csvRow } from "@/lib/base/csv-cell";
import { openCaseCalls, type ProvenCall } from "@/lib/pipeline/redress/seal-callees";
import { maskedCallee } from "@/lib/present/calls/present-call";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT } from "@/lib/web/rate-limit";
import { requireCase } from "@/lib/web/require-case";

const COLUMNS = [
  ...["startedAt", "callerId", "callee", "carrier", "outcome", "sipCode", "phrase", "reason", "callInfo"],
  ...["filename", "line", "fileSha256", "rowSha256"],
];

/** The calls that prove a case, as a file to hand over. */
export const redressEvidenceRoute: Route = {
  path: "/redress-cases/{id}/evidence",
  operations: {
    GET: forOrganization("redress:write", {
      summary: "Download the evidence of a case as CSV; dialled numbers only where they were given for it",
      input: z.object({ params: z.object({ id: z.uuid() }) }),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async ({ params: { id } }, { scope }) => {
        const { callerId } = await requireCase(scope, id);
        const calls = await openCaseCalls(scope, id);
        const numbers = calls.filter(({ callee }) => callee !== null).length;
        await recordAudit(scope, {
          action: "redress.evidence_taken",
          subject: id,
          detail: { calls: calls.length, numbers },
        });
        return download(
          [csvRow(COLUMNS), ...calls.map(evidenceRow)].join(""),
          `evidence-${callerId.replace(/[^\w]/g, "")}-${id.slice(-8)}`,
          "csv",
        );
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(redressEvidenceRoute);

function evidenceRow(call: ProvenCall): string {
  const { callerId, callee, calleeArea, carrier, outcome, sipCode, sipPhrase, reason, callInfo } = call;
  return csvRow([
    ...[call.startedAt.toISOString(), callerId, callee ?? maskedCallee(calleeArea), carrier, outcome],
    ...[sipCode, sipPhrase, reason, callInfo, call.filename, call.line, call.fileSha256, call.rowSha256],
  ]);
}
