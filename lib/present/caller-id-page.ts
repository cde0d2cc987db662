import type { CallerAdviceModel } from "@/lib/present/advice-page";
import type { Alert } from "@/lib/present/alert.schema";
import type { HistoryEvent } from "@/lib/present/caller-history";
import type { CallerIdDetail } from "@/lib/present/caller-id.schema";
import type { CallerRedressModel } from "@/lib/present/caller-redress";
import type { CarrierMatrix } from "@/lib/present/carrier-matrix";
import type { ChangeBand } from "@/lib/present/change-bands";
import type { OutcomeDays } from "@/lib/present/outcome-days";
import type { ScoreDays } from "@/lib/present/score-days";
import type { Suspicion } from "@/lib/present/suspicion.schema";
import type { Standing } from "@/lib/watch/standing";

/** What the page of one caller ID shows. */
export interface CallerIdPageModel {
  readonly detail: CallerIdDetail;
  /** As the product keeps it; the API has no word for one that recovers. */
  readonly standing: Standing;
  readonly timeZone: string;
  /** Calls are still being read, or stand without scores. */
  readonly isJudging: boolean;
  readonly days: OutcomeDays;
  readonly scores: ScoreDays;
  readonly carriers: CarrierMatrix;
  readonly suspicions: readonly Suspicion[];
  /** Where its calls changed beyond chance. */
  readonly bands: readonly ChangeBand[];
  readonly history: readonly HistoryEvent[];
  readonly alerts: readonly Alert[];
  readonly advice: CallerAdviceModel;
  readonly redress: CallerRedressModel;
  readonly mayChangeAlerts: boolean;
  readonly mayDescribe: boolean;
}
