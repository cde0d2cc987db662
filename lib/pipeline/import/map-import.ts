import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { findImport, listImports, requeueImport } from "@/lib/intake/import/import.store";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { type FileColumn, fieldsWithoutColumn, fileTable } from "@/lib/intake/mapping/file-columns";
import type { SavedMapping } from "@/lib/intake/mapping/saved-mapping";
import { changeMapping, findMapping, saveMapping } from "@/lib/intake/source/source-mapping.store";
import { isClearByNow, withPartToMap } from "@/lib/pipeline/import/part-to-map";
import { requestImport } from "@/lib/pipeline/job-queue";
import { isDateOrderOpen, settleDateOrder } from "@/lib/pipeline/read/settle-date-order";
import { settleRowsOfCalls } from "@/lib/pipeline/read/settle-rows-of-calls";
import type { MappingProposal } from "@/lib/present/import/mapping.schema";
import { formatName } from "@/lib/present/import/present-mapping";

/** Records shown to whoever maps the columns. */
const ROWS_SHOWN = 50;
const CELL_MAX = 300;
/** Of so many of the latest imports those that wait are looked at again. */
const ALIKE_MAX = 200;

/**
 * Says how the columns of a waiting file would be read, for a person to correct.
 * @throws AppError `not_found`, `conflict` as {@link withPartToMap} does
 */
export async function proposeImportMapping(scope: OrganizationScope, importId: string): Promise<MappingProposal> {
  return withPartToMap(scope, importId, async ({ work, part, sample, looked }) => {
    const settled = await settleRowsOfCalls(part, await settleDateOrder(part, looked), work);
    const { columns, rows } = fileTable(looked, sample);
    return {
      importId,
      source: (await findImport(scope, importId))?.sourceName ?? "",
      part: part.name,
      formatName: formatName(looked.format.id),
      columns: [...columns],
      rows: rows.slice(0, ROWS_SHOWN).map(({ line, cells }) => ({
        line,
        cells: cells.map((cell) => cell.slice(0, CELL_MAX)),
      })),
      mapping: {
        ...settled.mapping,
        timeZone: settled.mapping.timeZone ?? work.options.timeZone ?? work.organizationTimeZone,
        country: work.options.country ?? work.organizationCountry,
      },
      confidence: Object.fromEntries(looked.proposals.map(({ field, confidence }) => [field, confidence])),
      isDateOrderOpen: isDateOrderOpen(settled),
    };
  });
}

/**
 * Keeps what a person said about the columns of a waiting file, for this file and every other one of the same source and
 * columns, and has it and those that wait for the same answer read from their start.
 * @throws AppError `not_found`, `conflict`; `unprocessable` while a column is missing, or not in the file, without which nothing is a call
 */
export async function confirmImportMapping(
  scope: OrganizationScope,
  importId: string,
  mapping: ColumnMapping,
  now: Date,
): Promise<void> {
  const source = (await findImport(scope, importId))?.sourceName ?? "";
  const fresh = await withPartToMap(scope, importId, async ({ work, sample, looked }) => {
    const { columns, headerHash } = fileTable(looked, sample);
    requireColumns(mapping, columns);
    return { sourceId: work.sourceId, headerHash, columns, mapping };
  });
  // Of two who answer at once, the file is read as the one said who is told so.
  await writeTogether(scope, async () => {
    if (!(await requeueImport(scope, importId)))
      throw new AppError("conflict", "The file is being read already, or was cancelled meanwhile.");
    const mappingId = await saveMapping(scope, fresh, now);
    await recordAudit(scope, { action: "mapping.saved", subject: mappingId, detail: { importId } });
  });
  await requestImport({ organizationId: scope.organizationId, importId });
  await readAlike(scope, source);
}

/**
 * Keeps what a person said otherwise of the columns of later files; those that were read before stay as they are.
 * @throws AppError `not_found`; `unprocessable` as {@link confirmImportMapping} does
 */
export async function changeSavedMapping(
  scope: OrganizationScope,
  id: string,
  mapping: ColumnMapping,
  now: Date,
): Promise<SavedMapping> {
  const kept = await findMapping(scope, id);
  if (kept !== null) requireColumns(mapping, kept.columns);
  if (kept === null || !(await changeMapping(scope, id, mapping, now)))
    throw new AppError("not_found", "There is no such mapping.");
  return { ...kept, mapping, changedAt: now };
}

/** @throws AppError `unprocessable` while a column is missing, or none of `columns`, without which nothing is a call */
function requireColumns(mapping: ColumnMapping, columns: readonly FileColumn[]): void {
  const missing = fieldsWithoutColumn(mapping.columns, columns);
  if (missing.length > 0)
    throw new AppError("unprocessable", "Caller ID, callee and start time need a column of the file each.", {
      problems: missing.map((field) => ({ path: `mapping.columns.${field}`, message: "has no column in this file" })),
    });
}

/** Has the other files of a source read that waited for what has just been said; the rest waits on. */
async function readAlike(scope: OrganizationScope, sourceName: string): Promise<void> {
  const { imports } = await listImports(scope, { limit: ALIKE_MAX, cursor: null });
  const waiting = imports.filter((one) => one.status === "needs_mapping" && one.sourceName === sourceName);
  for (const { id } of waiting) {
    if ((await isClearByNow(scope, id)) && (await requeueImport(scope, id)))
      await requestImport({ organizationId: scope.organizationId, importId: id });
  }
}
