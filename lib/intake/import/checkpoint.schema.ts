import { z } from "zod";
import { SECTIONS } from "@/lib/intake/row/section";

/** Where reading stands: everything before it is in the ledger. */
export const Checkpoint = z.object({
  /** Position of the file within an archive, from 0. */
  part: z.number().int().default(0),
  /** What it is called there, numbers masked: calls of a file each are named after them. Null where the upload is no archive. */
  file: z.string().nullish(),
  /** Bytes of that file, decompressed, that have been read. */
  offset: z.number().int().default(0),
  /** Line at that offset, from 1. */
  line: z.number().int().default(1),
  /** Below which title or header within the file the record at that offset stands. */
  section: z.enum(SECTIONS).nullish(),
  /** Calls of which more records may follow, as the reader keeps them. */
  carry: z.unknown().optional(),
  /** Names the reading from its first byte on, resumed or not: calls that it leaves open bear the name. */
  reading: z.string().optional(),
  /** Refusals written so far. */
  refusals: z.number().int().default(0),
  /** The first parts of an archive that were left out, and why. */
  leftOut: z
    .array(z.object({ part: z.string(), code: z.string(), message: z.string(), needsMapping: z.boolean() }))
    .default([]),
  /** How many more were. */
  leftOutMore: z.number().int().default(0),
  /** Records per kind of signal, for the report. */
  signalCounts: z.record(z.string(), z.number()).default({}),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A checkpoint to come: how many refusals are written by then is counted where it is stored. */
export type ReadingPlace = Omit<Checkpoint, "refusals">;
