import type { AdviceAction } from "@/lib/advice/advice-action";
import type { Coverage } from "@/lib/ledger/report/coverage";
import type { SignalFidelity } from "@/lib/outcome/signal-fidelity";
import type { Alert } from "@/lib/present/alert/alert.schema";
import type { ShownAlert } from "@/lib/present/alert/present-alert";
import type { OutcomeCounts } from "@/lib/present/calls/call-rates";
import type { CarrierCounts } from "@/lib/present/carrier/carrier-matrix";
import type { HarmedCaller } from "@/lib/present/overview/harmed-callers";
import type { MonthSpan } from "@/lib/present/report/report-month";
import type { RedressCase } from "@/lib/redress/redress-case";

/** A caller ID that stood harmed in the month, with its calls. */
export interface HarmedCallerFacts extends HarmedCaller {
  readonly label: string | null;
  readonly counts: OutcomeCounts;
}

/** How much of the ends of failed calls a source's records told. */
export interface SourceFidelity {
  readonly source: string;
  readonly fidelity: SignalFidelity;
}

/** Everything that a report of a month says, before it is put into words. */
export interface ReportFacts {
  readonly organizationName: string;
  readonly timeZone: string;
  readonly span: MonthSpan;
  readonly coverage: Coverage;
  /** Time of the last call that is known; null without any. */
  readonly lastCallAt: Date | null;
  /** Within the month: from when on sums are kept, where retention has removed those before; null where it is whole. */
  readonly keptFrom: Date | null;
  /** The same of the month before. */
  readonly keptFromBefore: Date | null;
  readonly carriers: readonly CarrierCounts[];
  /** The month before. */
  readonly carriersBefore: readonly CarrierCounts[];
  /** Days of the month before that hold calls. */
  readonly daysBefore: number;
  /** Those listed, the worst first; there may be more. */
  readonly harmed: readonly HarmedCallerFacts[];
  readonly harmedCounts: HarmedCounts;
  /** Detected in the month, latest first; there may be more than are listed. */
  readonly alerts: readonly ReportedAlert[];
  readonly hasMoreAlerts: boolean;
  /** Advice that was followed or set aside in the month. */
  readonly actions: readonly AdviceAction[];
  /** Cases that were opened or closed in the month, or were open at its end, latest first; there may be more than are listed. */
  readonly cases: readonly ShownCase[];
  readonly hasMoreCases: boolean;
  readonly sources: readonly SourceFidelity[];
}

/** An alert with the same figure over all calls since the change, until it was over. */
export type ReportedAlert = ShownAlert & { readonly sinceThen: Alert["sinceThen"] };

/** A redress case, as far as a report shows it. */
export type ShownCase = Pick<
  RedressCase,
  "callerId" | "kind" | "blocker" | "status" | "outcome" | "openedAt" | "closedAt" | "verdict"
>;

/** How many caller IDs stood harmed. */
export interface HarmedCounts {
  readonly atStart: number;
  /** Became harmed in the month; one that did twice counts once. */
  readonly became: number;
  /** Came back to good in the month and stood so at its end. */
  readonly recovered: number;
  readonly atEnd: number;
  /** Stood harmed at any time of the month. */
  readonly all: number;
}
