import type { z } from "zod";
import { AppError } from "@/lib/base/app-error";
import { endsBeforeItBegins, type TimeSpan, type TimeSpanQuery, timeSpan } from "@/lib/present/time-span.schema";

const TURNED_ROUND = "This lies before `from`: there is no time between them";

/** The span that a query of the API asks for. @throws AppError `bad_request` where it ends before it begins */
export function askedSpan(asked: z.output<typeof TimeSpanQuery>, timeZone: string): TimeSpan {
  refuseTurnedRound(asked, timeZone);
  return timeSpan(asked, timeZone);
}

/**
 * Refuses a span that ends before it begins: nothing would be found in it, which looks like an answer.
 * @throws AppError `bad_request`
 */
export function refuseTurnedRound(asked: z.output<typeof TimeSpanQuery>, timeZone: string): void {
  if (endsBeforeItBegins(asked, timeZone))
    throw new AppError("bad_request", `to: ${TURNED_ROUND}`, { problems: [{ path: "to", message: TURNED_ROUND }] });
}
