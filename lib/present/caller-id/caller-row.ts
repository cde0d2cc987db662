import type { CallerIdItem } from "@/lib/present/caller-id/caller-id.schema";
import { type CallRates, callRates } from "@/lib/present/calls/call-rates";
import { formatCallerId } from "@/lib/present/format";

/** A caller ID in the list. */
export interface CallerRow {
  readonly item: CallerIdItem;
  readonly callerIdText: string;
  readonly href: string;
  /** What people wrote beside it; empty when nothing. */
  readonly note: string;
  readonly rates: CallRates;
}

/** Prepares a caller ID for the list. */
export function callerRow(item: CallerIdItem): CallerRow {
  return {
    item,
    callerIdText: formatCallerId(item.callerId),
    href: callerIdPath(item.callerId),
    note: [item.label, item.group].filter((text) => text !== null).join(" · "),
    rates: callRates(item.outcomes),
  };
}

/** Where the page of a caller ID stands. */
function callerIdPath(callerId: string): string {
  return `/caller-ids/${encodeURIComponent(callerId)}`;
}
