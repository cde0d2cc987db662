import { z } from "zod";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { CallerIdText } from "@/lib/present/caller-id-text.schema";
import { Day } from "@/lib/present/time.schema";

/** A day, or a moment with its offset; whose days they are the organisation's time zone says. */
const Bound = z.union([Day, z.iso.datetime({ offset: true })]);

/**
 * Which calls a page's URL asks for. What cannot be read is left open, because a page that was linked to by hand should
 * show something rather than nothing.
 */
export const CallFilter = z.object({
  callerId: CallerIdText.nullable().catch(null),
  /** Any of these; all when empty. */
  outcome: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(OUTCOMES)))
    .catch([]),
  from: Bound.nullable().catch(null),
  to: Bound.nullable().catch(null),
});
export type CallFilter = z.output<typeof CallFilter>;

/** The filter as the values of a query: of this page's URL, and of the API's list of calls. */
export function callFilterQuery({ callerId, outcome, from, to }: CallFilter): Readonly<Record<string, string | null>> {
  return { callerId, outcome: outcome.length === 0 ? null : inOrder(outcome).join(","), from, to };
}

/** Whether the filter lets every call through. */
export function isOpenFilter({ callerId, outcome, from, to }: CallFilter): boolean {
  return callerId === null && outcome.length === 0 && from === null && to === null;
}

function inOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => outcomes.includes(outcome));
}
