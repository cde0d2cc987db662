import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id-text.schema";

/** Which alerts a list may be narrowed to; `all` holds those that were withdrawn too. */
const ALERT_VIEWS = ["open", "acknowledged", "resolved", "all"] as const;

/** Which alerts a page's URL asks for; the open ones when it asks for none. */
export const AlertFilter = z.object({
  status: z.enum(ALERT_VIEWS).catch("open"),
  callerId: CallerIdText.nullable().catch(null),
});
export type AlertFilter = z.output<typeof AlertFilter>;

/** The filter as the values of the API's query. */
export function alertFilterQuery({ status, callerId }: AlertFilter): Readonly<Record<string, string | null>> {
  const isAll = status === "all";
  return { status: isAll ? null : status, withdrawn: isAll ? "true" : null, callerId };
}
