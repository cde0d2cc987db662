import { DAY_MS } from "@/lib/base/time-units";

/** Calls older than this when their alert is found are history: told in one summary, not in a mail each. */
export const HISTORY_AFTER_DAYS = 3;

/** Whether what was detectable at `detectedAt` is history by `now`. */
export function isHistory(detectedAt: Date, now: Date): boolean {
  return now.getTime() - detectedAt.getTime() > HISTORY_AFTER_DAYS * DAY_MS;
}
