import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";

/** Which cases a list may be narrowed to. */
export const CASE_VIEWS = ["open", "overdue", "closed", "all"] as const;

/** Which cases are asked for. */
export interface CaseListFilter {
  readonly view: (typeof CASE_VIEWS)[number];
  readonly callerId: string | null;
}

/** Reads which cases a page's URL asks for; the open ones when it asks for none that are known. */
export function readCaseFilter(url: Readonly<Record<string, unknown>>): CaseListFilter {
  return {
    view: CASE_VIEWS.find((known) => known === url.view) ?? "open",
    callerId: writtenCallerId(url.callerId),
  };
}

/** The filter as the values of the API's query. */
export function caseFilterQuery({ view, callerId }: CaseListFilter): Readonly<Record<string, string | null>> {
  const isOverdue = view === "overdue";
  return { state: isOverdue ? "open" : view, overdue: isOverdue ? "true" : null, callerId };
}
