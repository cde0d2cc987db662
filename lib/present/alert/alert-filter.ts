import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";

/** Which alerts a list may be narrowed to; `all` holds those that were withdrawn too. */
export const ALERT_VIEWS = ["open", "acknowledged", "snoozed", "resolved", "all"] as const;

/** Which alerts are asked for. */
export interface AlertFilter {
  readonly status: (typeof ALERT_VIEWS)[number];
  readonly callerId: string | null;
}

/** Reads which alerts a page's URL asks for; the open ones when it asks for none that are known. */
export function readAlertFilter(url: Readonly<Record<string, unknown>>): AlertFilter {
  return {
    status: ALERT_VIEWS.find((known) => known === url.status) ?? "open",
    callerId: writtenCallerId(url.callerId),
  };
}

/** The filter as the values of the API's query. */
export function alertFilterQuery({ status, callerId }: AlertFilter): Readonly<Record<string, string | null>> {
  const isAll = status === "all";
  return { status: isAll ? null : status, withdrawn: isAll ? "true" : null, callerId };
}
