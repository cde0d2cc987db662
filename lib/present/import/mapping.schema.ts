import { z } from "zod";
import { DISPOSITIONS } from "@/lib/calls/disposition";
import { columnMappingSchema } from "@/lib/intake/mapping/column-mapping.schema";
import { DIRECTIONS } from "@/lib/intake/row/direction";
import { SOURCE_FIELDS } from "@/lib/intake/row/source-field";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { Time } from "@/lib/present/time.schema";

const Count = z.int().min(0);
const Reasons = z.record(z.string(), Count);

/** A column of a file: how a mapping names it, and as the file calls it. */
export const MappingColumn = z.object({ key: z.union([z.string(), z.int()]), name: z.string() });
export type MappingColumn = z.output<typeof MappingColumn>;

/** What somebody sees who has to say what the columns of a waiting file hold. */
export const MappingProposal = z
  .object({
    importId: z.uuid(),
    source: z.string(),
    /** Name of the file, or of the file within the archive. */
    part: z.string(),
    formatName: z.string(),
    columns: z.array(MappingColumn),
    /** The first fifty records as written, each with its line. */
    rows: z.array(z.object({ line: Count, cells: z.array(z.string()) })),
    mapping: columnMappingSchema,
    /** From 0 to 1, for each proposed field: how far name and values speak for its column. */
    confidence: z.partialRecord(z.enum(SOURCE_FIELDS), z.number().min(0).max(1)),
    /** Whether every date can be read with the day or the month first, so that somebody has to say which. */
    isDateOrderOpen: z.boolean(),
  })
  .meta({ id: "MappingProposal" });
export type MappingProposal = z.output<typeof MappingProposal>;

/** One record as it would be read. */
export const PreviewedRecord = z.object({
  line: Count,
  becomes: z.enum(["call", "left_out", "rejected"]),
  callerId: z.string().nullable(),
  callee: z.string().nullable(),
  startedAt: Time.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  durationMs: z.number().nullable(),
  carrier: z.string().nullable(),
  /** Why it is skipped or rejected. */
  reason: z.string().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
});
export type PreviewedRecord = z.output<typeof PreviewedRecord>;

/** What would come of a file if it were read under a mapping. Nothing is stored. */
export const MappingPreview = z
  .object({
    records: z.array(PreviewedRecord),
    /** Fields without which nothing can be imported, and that have no column. */
    missing: z.array(z.string()),
    isDateOrderOpen: z.boolean(),
    /** Whether the counts are of the whole file; else of its beginning. */
    isWhole: z.boolean(),
    rows: z.object({ read: Count, imported: Count, duplicate: Count, rejected: Count, skipped: Count }),
    skippedReasons: Reasons,
    rejectedReasons: Reasons,
    outcomes: Reasons,
    /** What stands in the column of the direction, most frequent first, and how it is read; null where nobody knows. */
    directions: z.array(z.object({ value: z.string(), records: Count, means: z.enum(DIRECTIONS).nullable() })),
    /** Status words that nobody knows, of records that say nothing else of their call's end, and what a person said of them. */
    statuses: z.array(z.object({ value: z.string(), records: Count, means: z.enum(DISPOSITIONS).nullable() })),
    signals: z.record(z.string(), z.number()),
    cannotShow: z.array(z.string()),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: "MappingPreview" });
export type MappingPreview = z.output<typeof MappingPreview>;
/** One value of the column of directions. */
export type PreviewedDirection = MappingPreview["directions"][number];
/** One status word that nobody knows. */
export type PreviewedStatus = MappingPreview["statuses"][number];

/** A mapping that was confirmed, with which files of the same source and columns are read without asking. */
export const SavedMappingItem = z
  .object({
    id: z.uuid(),
    source: z.string(),
    formatName: z.string(),
    columns: z.array(MappingColumn),
    mapping: columnMappingSchema,
    changedAt: Time,
  })
  .meta({ id: "SavedMapping" });
export type SavedMappingItem = z.output<typeof SavedMappingItem>;

/** All of an organisation's. */
export const SavedMappingList = z.object({ data: z.array(SavedMappingItem) });
