import type { Proportion } from "@/lib/base/proportion";
import type { ScoreDistribution } from "@/lib/present/caller-id/score-distribution";
import type { CarrierMatrix } from "@/lib/present/carrier/carrier-matrix";
import type { DayMark } from "@/lib/present/chart/day-marks";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";
import type { FirstStep } from "@/lib/present/overview/first-step";
import type { NeedsYouItem } from "@/lib/present/overview/needs-you";
import type { Standing } from "@/lib/watch/standing";

/** What the first screen shows. */
export interface Overview {
  /** Null while there are no calls at all. */
  readonly fleet: FleetState | null;
  /** What comes next while there are none. */
  readonly firstStep: FirstStep | null;
  readonly timeZone: string;
  readonly isWritable: boolean;
  readonly isDemo: boolean;
}

/** How the fleet stands, over the last days that hold calls. */
export interface FleetState {
  /** Time of the last call, and the days that are covered; ISO 8601. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** Whole days since the last call. */
  readonly ageDays: number;
  readonly calls: number;
  /** Whether files are being read, or their calls are not judged yet: what is shown is about to change. */
  readonly isJudging: boolean;
  readonly usableCause: Proportion;
  readonly blocked: Proportion;
  readonly answer: Proportion;
  /** Days between the first and the last without a call. */
  readonly gapDays: number;
  /** How many alerts are open. */
  readonly openAlerts: number;
  /** Redress cases that are open, and those of them that somebody should have looked at by now. */
  readonly cases: { readonly open: number; readonly overdue: number };
  readonly standings: readonly { readonly standing: Standing; readonly callerIds: number }[];
  readonly needsYou: readonly NeedsYouItem[];
  readonly days: OutcomeDays;
  /** Days on which imports brought calls, or somebody acted. */
  readonly marks: readonly DayMark[];
  readonly carriers: CarrierMatrix;
  readonly scores: ScoreDistribution;
}
