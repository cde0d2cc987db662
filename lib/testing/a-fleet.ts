import { type AdviceCounts, type AdviceDay, someCounts } from "@/lib/advice/advice-day";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import type { CallerFacts } from "@/lib/advice/caller-facts";
import { adviceRule } from "@/lib/advice/catalogue";
import { type FleetFacts, type FleetProfile, fleetFacts } from "@/lib/advice/fleet-facts";
import { judgeRule } from "@/lib/advice/judge-rule";

/** The last day with calls of every fleet here: 22 November 2026. */
export const TODAY = 20_779;

type Wish = Partial<AdviceCounts>;

/** What a test wants to say of a caller ID. */
export interface CallerWish
  extends Partial<Omit<CallerFacts, "month" | "week" | "twoDays" | "monthBefore" | "fortnightBefore">> {
  readonly month?: Wish;
  readonly week?: Wish;
  readonly twoDays?: Wish;
  readonly monthBefore?: Wish;
  readonly fortnightBefore?: Wish;
}

/** A caller ID of which nothing is known but what is wished. */
export function aCaller(wish: CallerWish = {}): CallerFacts {
  const { month = {}, week = {}, twoDays = {}, monthBefore = {}, fortnightBefore = {}, ...rest } = wish;
  return {
    callerId: "+13125550100",
    label: null,
    group: null,
    purpose: null,
    firstDay: TODAY - 400,
    lastDay: TODAY,
    idleSince: null,
    registrations: 0,
    complaints30: 0,
    complaints90: 0,
    complaintsWithoutCalls: 0,
    dialledRuns: 0,
    campaigns: [],
    days: [],
    today: TODAY,
    ...rest,
    month: someCounts(month),
    week: someCounts(week),
    twoDays: someCounts(twoDays),
    monthBefore: someCounts(monthBefore),
    fortnightBefore: someCounts(fortnightBefore),
  };
}

/** A day of a caller ID. @param ago days before {@link TODAY} */
export function aDay(ago: number, wish: Wish = {}, callerId = "+13125550100"): AdviceDay {
  return { ...someCounts(wish), callerId, day: TODAY - ago };
}

/** What a test wants to say of an organisation. */
export interface FleetWish extends Partial<FleetProfile> {
  readonly callers?: readonly CallerFacts[];
}

/** What is known of an organisation, with the caller IDs that it was summed from. */
export interface Fleet extends FleetFacts {
  readonly callers: readonly CallerFacts[];
}

/** An organisation of which nothing is known but what is wished. */
export function aFleet({ callers = [], ...profile }: FleetWish = {}): Fleet {
  const facts = fleetFacts(
    {
      country: "US",
      callees: 0,
      calleesOf3: 0,
      calleesOf5: 0,
      mostNumbers: 0,
      inbound30: null,
      areNumbersCompared: false,
      campaigns: [],
      hasComplaints: false,
      ...profile,
    },
    callers,
    TODAY,
  );
  return { ...facts, callers };
}

/** What a rule says of the first caller ID of a fleet, or of the fleet: `warn`, `critical`, or why it does not fire. */
export function verdictOf(ruleId: string, fleet: Fleet): string {
  const rule = adviceRule(ruleId);
  const [caller] = fleet.callers;
  if (rule === null) throw new Error(`No rule ${ruleId}`);
  if (rule.scope === "caller" && caller === undefined) throw new Error(`${ruleId} looks at caller IDs`);
  const measured = rule.scope === "organization" ? rule.measure(fleet) : rule.measure(caller ?? aCaller(), fleet);
  const judgement = judgeRule(rule, measured, DEFAULT_SETTINGS);
  return judgement.kind === "fires" ? judgement.level : judgement.kind;
}
