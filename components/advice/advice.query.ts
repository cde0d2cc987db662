import { useRouter } from "next/navigation";
import { isOutdated, requestDone } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { AdviceCalendar } from "@/lib/present/advice/advice.schema";

/** What somebody says that they did. */
export interface FollowedAdvice {
  readonly ruleId: string;
  /** All for which it fires, when left out. */
  readonly callerIds?: readonly string[];
  readonly kind: "done" | "ignored";
  readonly reason?: string;
  /** A day, ISO. */
  readonly at?: string;
  /** Ids of what the page showed as done or ignored. */
  readonly shown: readonly string[];
}

/** Notes what somebody did about advice; the page is read again. */
export function useFollow() {
  return useChange((body: FollowedAdvice) => requestDone("/advice/actions", { method: "POST", body }));
}

/** Takes back what was noted; the page is read again. */
export function useTakeBack() {
  return useChange((id: string) => requestDone(`/advice/actions/${id}`, { method: "DELETE" }));
}

/** Who is to follow the advice of a rule, and until when. */
export interface Assignment {
  readonly ruleId: string;
  readonly assigneeId: string | null;
  /** A day, ISO; null for the one that follows from how bad it is. */
  readonly dueOn: string | null;
  /** What the page showed. */
  readonly shown: { readonly assigneeId: string | null; readonly dueOn: string | null };
}

/** Gives advice to somebody; the page is read again. */
export function useAssign() {
  return useChange((body: Assignment) => requestDone("/advice/assignments", { method: "PUT", body }));
}

/** What is to be changed of a rule; limits of null are ours again. */
export interface RuleChange {
  readonly ruleId: string;
  readonly thresholds: Readonly<Record<string, number>> | null;
  readonly isOff: boolean;
  /** What the page showed. */
  readonly shown: { readonly thresholds: Readonly<Record<string, number>>; readonly isOff: boolean };
}

/** Changes the limits of a rule, or switches it off; the page is read again. */
export function useRuleChange() {
  return useChange((body: RuleChange) => requestDone("/advice/rules", { method: "PATCH", body }));
}

/** A calendar of states, null for ours, in the place of the one that the page showed. */
export interface CalendarChange {
  readonly states: AdviceCalendar["states"] | null;
  readonly shown: readonly AdviceCalendar["states"][number][];
}

/** Replaces the calendar of states; the page is read again. */
export function useCalendarChange() {
  return useChange((body: CalendarChange) => requestDone("/advice/calendar", { method: "PUT", body }));
}

function useChange<Change>(perform: (change: Change) => Promise<void>) {
  const router = useRouter();
  return useSingleMutation({
    mutationFn: perform,
    onSuccess: () => router.refresh(),
    onError: (error) => (isOutdated(error) ? router.refresh() : undefined),
  });
}
