import type { ChartBucket } from "@/lib/present/chart/chart-bucket";

/** The colour of each bucket: the same on every screen, for light and dark (app/globals.css). */
export const BUCKET_COLOURS: Readonly<Record<ChartBucket, string>> = {
  reached: "var(--outcome-reached)",
  not_reached: "var(--outcome-not-reached)",
  declined_603: "var(--outcome-declined)",
  blocked_603plus: "var(--outcome-blocked)",
  unwanted_607: "var(--outcome-unwanted)",
  rejected_608: "var(--outcome-rejected)",
  other_block: "var(--outcome-other-block)",
  bad_number: "var(--outcome-bad-number)",
  technical: "var(--outcome-technical)",
  ours: "var(--outcome-ours)",
  unknown: "var(--outcome-unknown)",
};
