import type { ImportRecord } from "@/lib/intake/import/import-record";
import type { Import } from "@/lib/present/import/import.schema";

/** An import as the API shows it. */
export function presentImport(record: ImportRecord): Import {
  return {
    id: record.id,
    filename: record.filename,
    status: record.status,
    format: record.format,
    source: record.sourceName,
    rows: { ...record.rows },
    skippedReasons: { ...record.skippedReasons },
    bytes: { read: record.bytesRead, total: record.bytesTotal },
    signals: { ...record.signals },
    cannotShow: [...record.cannotShow],
    warnings: record.warnings.map(({ code, message }) => ({ code, message })),
    firstCallAt: record.firstCallAt?.toISOString() ?? null,
    lastCallAt: record.lastCallAt?.toISOString() ?? null,
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    completedAt: record.completedAt?.toISOString() ?? null,
    ...(record.error === null ? {} : { error: { code: record.error.code, message: record.error.message } }),
  };
}
