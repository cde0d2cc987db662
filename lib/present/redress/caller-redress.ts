import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import type { RedressCaseItem } from "@/lib/present/redress/redress.schema";
import { type CaseRow, caseRow } from "@/lib/present/redress/redress-page";
import type { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";
import { type RegistrationCell, registrationCells } from "@/lib/present/redress/registrations-page";

/** What others say and know of one caller ID, and what was asked of them. */
export interface CallerRedressModel {
  readonly callerId: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly cases: readonly CaseRow[];
  readonly observations: readonly ObservationItem[];
  readonly registrations: readonly RegistrationCell[];
  readonly mayWrite: boolean;
  readonly mayDescribe: boolean;
}

/** Puts together what others say and know of one caller ID. */
export function callerRedress(
  found: {
    readonly cases: readonly RedressCaseItem[];
    readonly observations: readonly ObservationItem[];
    readonly number: RegisteredNumberItem;
  },
  beside: Omit<CallerRedressModel, "cases" | "observations" | "registrations">,
): CallerRedressModel {
  return {
    ...beside,
    cases: found.cases.map((one) => caseRow(one, beside.timeZone, beside.asOf)),
    observations: found.observations,
    registrations: registrationCells(found.number).cells,
  };
}
