import { z } from "zod";
import { IMPORT_STATUSES } from "@/lib/intake/import/import-record";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);

/** A file that was uploaded, and how far its reading has come. */
export const Import = z
  .object({
    id: z.uuid(),
    filename: z.string(),
    status: z.enum(IMPORT_STATUSES),
    format: z.string().nullable(),
    source: z.string(),
    /** `read` is always the sum of the other four. */
    rows: z.object({ read: Count, imported: Count, duplicate: Count, rejected: Count, skipped: Count }),
    skippedReasons: z.record(z.string(), Count),
    bytes: z.object({ read: Count, total: Count }),
    /** Share of records that carry each kind of signal, in per cent. */
    signals: z.record(z.string(), z.number()),
    cannotShow: z.array(z.string()),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    firstCallAt: Time.nullable(),
    lastCallAt: Time.nullable(),
    createdAt: Time,
    startedAt: Time.nullable(),
    completedAt: Time.nullable(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
  })
  .meta({ id: "Import" });
export type Import = z.output<typeof Import>;

/** A page of imports, newest first. */
export const ImportPage = pageOf(Import);
