import type { CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import type { CallerRow } from "@/lib/present/caller-id/caller-row";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";

/** One of the caller IDs that are compared. */
export interface ComparedCaller {
  readonly row: CallerRow;
  /** What takes most points from its score; null when nothing does. */
  readonly heaviest: CallerIdDetail["factors"][number] | null;
  readonly days: OutcomeDays;
  /** Where the others are compared without it. */
  readonly withoutHref: string;
}

/** What the page of comparison shows. */
export interface ComparePage {
  readonly timeZone: string;
  readonly compared: readonly ComparedCaller[];
  /** Numbers of the URL that the organisation never used, as people write them. */
  readonly unknown: readonly string[];
  /** The days that rates and charts cover; null without calls. ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
}
