import { z } from "zod";
import { Country, TimeZone } from "@/lib/account/account.schema";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { listImports } from "@/lib/intake/import/import.store";
import { startImport } from "@/lib/pipeline/import/start-import";
import { env } from "@/lib/platform/env";
import { Import, ImportPage } from "@/lib/present/import/import.schema";
import { presentImport } from "@/lib/present/import/present-import";
import { PageQuery } from "@/lib/present/page.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";
import { API_BASE } from "@/lib/web/path-template";
import { UPLOAD_LIMIT } from "@/lib/web/rate-limit";
import { requireImport } from "@/lib/web/require-import";
import { UPLOAD_TYPES, type Upload, uploadBody } from "@/lib/web/upload-body";

const Flag = z.stringbool();
const formatIds: ReadonlySet<string> = new Set([...FORMATS, GENERIC].map(({ id }) => id));

const UploadQuery = z.object({
  filename: z.string().max(500).optional(),
  source: z.string().trim().min(1).max(100).optional(),
  format: z
    .string()
    .refine((id) => formatIds.has(id), "This is not a known format")
    .optional(),
  timeZone: TimeZone.optional(),
  country: Country.optional(),
  /** Wait for a person to confirm the columns of a file of no known format. */
  review: Flag.default(false),
  again: Flag.default(false),
});

/** Files that were uploaded, and uploading another. */
export const importsRoute: Route = {
  path: "/imports",
  operations: {
    GET: forOrganization("imports:read", {
      summary: "List imports, newest first",
      input: z.object({ query: PageQuery.extend({ cursor: z.uuid().optional() }) }),
      status: 200,
      answer: ImportPage,
      handle: async ({ query }, { scope }) => {
        const page = await listImports(scope, { limit: query.limit, cursor: query.cursor ?? null });
        return { body: { data: page.imports.map(presentImport), nextCursor: page.nextCursor } };
      },
    }),
    POST: forOrganization("imports:write", {
      summary: "Upload a file of call records; it is read in the background",
      input: z.object({ query: UploadQuery }),
      limit: UPLOAD_LIMIT,
      bodyTypes: [...UPLOAD_TYPES, "multipart/form-data"],
      status: 202,
      answer: Import,
      handle: async ({ query }, { scope, request }) => {
        const upload = await uploadBody(request, env().UPLOAD_BYTES_MAX);
        const id = await begin(scope, query, upload);
        const body = presentImport(await requireImport(scope, id));
        return { body, headers: { Location: `${API_BASE}/imports/${id}` } };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(importsRoute);

async function begin(scope: OrganizationScope, query: z.output<typeof UploadQuery>, upload: Upload): Promise<string> {
  const { filename, ...options } = query;
  try {
    return await startImport(scope, { ...options, filename: filename ?? upload.filename ?? "" }, upload.body);
  } catch (error) {
    throw await withEarlierImport(scope, error);
  }
}

/** A refusal of bytes that are in already shows the import that brought them. */
async function withEarlierImport(scope: OrganizationScope, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== "conflict") return error;
  const { importId } = error.extension;
  if (typeof importId !== "string") return error;
  return new AppError("conflict", error.message, {
    extension: {
      import: presentImport(await requireImport(scope, importId)),
      location: `${API_BASE}/imports/${importId}`,
    },
  });
}
