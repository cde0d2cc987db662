import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { csvRow } from "@/lib/base/csv-cell";
import { requestAdvice } from "@/lib/pipeline/job-queue";
import { readRegistrations } from "@/lib/pipeline/redress/read-registrations";
import { RegistrationFileItem } from "@/lib/present/redress/registration.schema";
import { listRegisteredNumbers } from "@/lib/redress/registration.store";
import { REGISTRATION_COLUMNS } from "@/lib/redress/registration-file";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { download } from "@/lib/web/download";
import { forOrganization } from "@/lib/web/operation";
import { DOWNLOAD_LIMIT, UPLOAD_LIMIT } from "@/lib/web/rate-limit";
import { readText } from "@/lib/web/read-json";
import { streamText } from "@/lib/web/stream-text";
import { unstorableText } from "@/lib/web/unstorable-text";

const BYTES_MAX = 5_000_000;
const PAGE = 1_000;
const ALL = { search: null, lacking: null, callerId: null };

/** Registrations as a file. */
export const registrationFileRoute: Route = {
  path: "/registrations/file",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Download all registrations as CSV, a line per number and registry",
      input: z.object({}),
      limit: DOWNLOAD_LIMIT,
      status: 200,
      answer: null,
      answerType: "text/csv",
      handle: async (_input, { scope }) => {
        const subject = scope.organizationId;
        await recordAudit(scope, { action: "file.downloaded", subject, detail: { file: "registrations" } });
        return download(streamText(rows(scope)), "registrations", "csv");
      },
    }),
    PUT: forOrganization("caller-ids:write", {
      summary: "Write registrations down from a CSV with callerId, registry, registeredOn and reference",
      input: z.object({ body: z.string() }),
      bodyTypes: ["text/csv"],
      limit: UPLOAD_LIMIT,
      readBody: (request) => readText(request, BYTES_MAX),
      status: 200,
      answer: RegistrationFileItem,
      handle: async ({ body }, { scope, organization, now }) => {
        if (unstorableText(body) !== null) throw new AppError("bad_request", "This is not a text file.");
        const report = await readRegistrations(scope, body, organization, now);
        if (report.changed > 0) await requestAdvice(scope.organizationId);
        return { body: { ...report, refused: [...report.refused] } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(registrationFileRoute);

async function* rows(scope: OrganizationScope): AsyncGenerator<string> {
  yield csvRow(REGISTRATION_COLUMNS);
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listRegisteredNumbers>> = await listRegisteredNumbers(scope, ALL, {
      limit: PAGE,
      after,
    });
    yield page.numbers
      .flatMap(({ callerId, registrations }) =>
        registrations.map((one) =>
          csvRow([callerId, one.registry, one.registeredAt.toISOString().slice(0, 10), one.reference]),
        ),
      )
      .join("");
    if (page.next === null) return;
    after = page.next;
  }
}
