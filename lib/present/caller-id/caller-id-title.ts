import { percentDecoded } from "@/lib/base/percent-decoded";
import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";
import { formatCallerId } from "@/lib/present/format";

/** What the tab of a caller ID's page is called: its number as people read it. @param segment its part of the URL, as it came */
export function callerIdTitle(segment: string): string {
  const callerId = writtenCallerId(percentDecoded(segment));
  return callerId === null ? "Caller ID" : formatCallerId(callerId);
}
