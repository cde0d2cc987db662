import { z } from "zod";
import { Country, TimeZone } from "@/lib/account/account.schema";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { defineCommand } from "@/lib/cli/command";
import { importExit } from "@/lib/cli/import-exit";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";
import { openInput, requireFile } from "@/lib/cli/read-input";
import type { Terminal } from "@/lib/cli/terminal";
import { waitForImports } from "@/lib/cli/wait-for-imports";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { findImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { type ImportRequest, startImport } from "@/lib/pipeline/import/start-import";
import { env } from "@/lib/platform/env";
import { presentImport } from "@/lib/present/import/present-import";

const formatIds = [...FORMATS, GENERIC].map(({ id }) => id);

/** `import FILE...`: uploads files, and with `--wait` waits for all that follows from them. */
export const importFiles = defineCommand({
  usage: "FILE... --org SLUG [--source NAME] [--format ID] [--time-zone TZ] [--country US] [--wait]",
  summary: "Imports files of call records (- is standard input). The same bytes again change nothing.",
  options: {
    org: { type: "string" },
    source: { type: "string" },
    format: { type: "string" },
    "time-zone": { type: "string" },
    country: { type: "string" },
    wait: { type: "boolean" },
  },
  input: z.object({
    operands: z.array(z.string()).min(1, "FILE is missing"),
    org: z.string(),
    source: z.string().trim().min(1).max(100).optional(),
    format: z.enum(formatIds, "This is not a known format").optional(),
    timeZone: TimeZone.optional(),
    country: Country.optional(),
    wait: z.boolean().default(false),
  }),
  run: async ({ operands: files, org, wait, ...asked }, { terminal, answer, withDatabase }) => {
    for (const file of files) await requireFile(file, terminal);
    const imports = await withDatabase(async () => {
      const { scope } = await organizationOfSlug(org);
      const ids: string[] = [];
      // One after the other: standard input may be among them, and the disk is one.
      for (const file of files) ids.push(await upload(scope, file, asked, terminal));
      return wait ? waitForImports(scope, ids, terminal) : loadImports(scope, ids);
    });
    await answer(imports.map(presentImport), imports.flatMap(importLines));
    return importExit(imports);
  },
});

async function upload(
  scope: OrganizationScope,
  file: string,
  asked: Omit<ImportRequest, "filename" | "again">,
  terminal: Terminal,
): Promise<string> {
  const { name, body } = await openInput(file, terminal);
  // Whoever names a file here wants it read, whether or not the same bytes came before; what is in stays in once.
  return startImport(scope, { ...asked, filename: name, again: true }, body);
}

async function loadImports(scope: OrganizationScope, ids: readonly string[]): Promise<readonly ImportRecord[]> {
  return (await Promise.all(ids.map((id) => findImport(scope, id)))).filter((found) => found !== null);
}

/** Where every record went, and below it what the owner of the file should know before trusting figures made from it. */
function importLines(record: ImportRecord): string[] {
  return [importLine(record), ...record.warnings.map(({ message }) => `  ${message}`)];
}

function importLine({ id, filename, status, rows, error }: ImportRecord): string {
  const { read, imported, duplicate, rejected, skipped } = rows;
  const counts = `${read} read = ${imported} imported + ${duplicate} duplicate + ${rejected} rejected + ${skipped} skipped`;
  const why = error === null ? "" : `. ${error.message}`;
  const where = status === "needs_mapping" ? ` Open ${env().appUrl}/imports/${id} to do so; the file waits there.` : "";
  return `${filename}: ${status}, ${counts}${why}${where}`;
}
