import { z } from "zod";
import { DISPOSITIONS } from "@/lib/calls/disposition";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { isTellable } from "@/lib/intake/mapping/tellable-value";
import { DIRECTIONS } from "@/lib/intake/row/direction";
import { DURATION_UNITS } from "@/lib/intake/row/read-duration";
import { SOURCE_FIELDS } from "@/lib/intake/row/source-field";
import { DATE_ORDERS } from "@/lib/intake/time/date-order";
import { isTimeZone } from "@/lib/intake/time/time-zone";

const COLUMN_NAME_MAX = 300;
const COLUMNS_MAX = 20;
const VALUES_MAX = 100;

const columnSource = z.strictObject({
  from: z.array(z.union([z.string().min(1).max(COLUMN_NAME_MAX), z.int().min(0).max(10_000)])).max(COLUMNS_MAX),
  unit: z.enum(DURATION_UNITS).exactOptional(),
});

const toldValue = z.string().refine(isTellable, "Too long for a word, or a number");
const areFew = (values: object) => Object.keys(values).length <= VALUES_MAX;

/** A column mapping as it is saved with a source, or sent by the mapping screen. */
export const columnMappingSchema: z.ZodType<ColumnMapping> = z.strictObject({
  formatId: z.string().min(1).max(100),
  columns: z.partialRecord(z.enum(SOURCE_FIELDS), columnSource),
  timeZone: z.string().refine(isTimeZone, "Not a time zone").nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  anchor: z.int().min(0).max(10_000).nullable(),
  directions: z.record(toldValue, z.enum(DIRECTIONS)).refine(areFew, "Too many values").exactOptional(),
  statuses: z.record(toldValue, z.enum(DISPOSITIONS)).refine(areFew, "Too many values").exactOptional(),
});
