import type { AdviceRuleItem } from "@/lib/present/advice/advice.schema";
import { readingLabel } from "@/lib/present/advice/advice-words";

type Limit = AdviceRuleItem["thresholds"][number];

/** How a limit is written into a form. */
export interface LimitField {
  readonly label: string;
  readonly description: string;
  /** Percent where it is a share. */
  readonly value: number;
  readonly step: number;
}

/** A limit as a field: shares as percent, everything else as it is. */
export function limitField({ level, direction, unit, reading, value, source }: Limit): LimitField {
  const isPart = unit === "share" || unit === "points";
  const what = [isPart ? "percent" : unit, readingLabel(reading)].filter((part) => part !== "").join(" ");
  return {
    label: `${level === "warn" ? "Warns" : "Critical"} ${direction === "above" ? "from" : "below"}, ${what}`,
    description: `Came as: ${source}`,
    value: isPart ? Math.round(value * 100_000) / 1_000 : value,
    step: isPart ? 0.001 : unit === "times" ? 0.01 : 1,
  };
}

/** The limit that somebody wrote into its field; as it was where they wrote no number. */
export function enteredLimit(threshold: Limit, text: string): number {
  const entered = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(entered)) return threshold.value;
  return threshold.unit === "share" || threshold.unit === "points" ? Math.round(entered * 1_000) / 100_000 : entered;
}
