import type { CallerAdviceModel } from "@/lib/present/advice/advice-page";
import type { Alert } from "@/lib/present/alert/alert.schema";
import type { HistoryEvent } from "@/lib/present/caller-id/caller-history";
import type { CallerIdDetail } from "@/lib/present/caller-id/caller-id.schema";
import type { ScoreDays } from "@/lib/present/caller-id/score-days";
import type { Suspicion } from "@/lib/present/caller-id/suspicion.schema";
import type { CarrierMatrix } from "@/lib/present/carrier/carrier-matrix";
import type { ChangeBand } from "@/lib/present/chart/change-bands";
import type { OutcomeDays } from "@/lib/present/outcome/outcome-days";
import type { CallerRedressModel } from "@/lib/present/redress/caller-redress";
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
