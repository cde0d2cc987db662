import { z } from "zod";
import { PUBLIC_STANDINGS } from "@/lib/present/caller-id/caller-id.schema";
import { pageOf } from "@/lib/present/page.schema";
import { Day } from "@/lib/present/time.schema";

/** How a caller ID scored as of the end of one day (UTC). */
export const ScoreOfDay = z
  .object({
    callerId: z.string(),
    date: Day,
    score: z.number().min(0).max(100),
    low: z.number().min(0).max(100),
    high: z.number().min(0).max(100),
    standing: z.enum(PUBLIC_STANDINGS),
    attempts: z.int().min(0),
    version: z.int(),
  })
  .meta({ id: "Score" });
export type ScoreOfDay = z.output<typeof ScoreOfDay>;

/** A page of the scores of one caller ID, oldest first. */
export const ScoreHistory = pageOf(ScoreOfDay);
