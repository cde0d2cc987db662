import { type AdviceRule, read, type Watched } from "@/lib/advice/advice-rule";
import { isNew, largestSpike, lastDays, mostPerDay, overRamp, wakingCalls } from "@/lib/advice/day-volume";
import { count, figure } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { watchShare } from "@/lib/advice/watched";

const DAY_CAP = 75;
const HOUR_CAP = 20;

const overDayCap: Watched = watchShare(`calls beyond ${DAY_CAP} a day`, ({ attempts }) => ({
  hits: Math.max(0, attempts - DAY_CAP),
  n: attempts,
}));
const overHourCap: Watched = watchShare(`days with more than ${HOUR_CAP} calls in an hour`, ({ mostPerHour }) => ({
  hits: mostPerHour > HOUR_CAP ? 1 : 0,
  n: 1,
}));

const NOT_BY_ROTATING =
  "Spread calls by purpose over numbers that stay, never by swapping numbers: many numbers with few calls each is what engines look for.";

/** Rules about how much and how fast a number calls. */
export const VOLUME_RULES: readonly AdviceRule[] = [
  {
    id: "daily-volume",
    number: 11,
    scope: "caller",
    title: "More calls a day than a number should make",
    severity: "high",
    measures: "most calls on one day of the last 7, days of your time zone",
    thresholds: [
      warnAt({ reading: "calls", value: 75, unit: "calls", source: "vendor guidance" }),
      criticalAt({ reading: "calls", value: 100, unit: "calls", source: "vendor guidance" }),
    ],
    minimum: { n: 1, of: "days with calls" },
    citation: "Trade guidance: 75 (Readymode), 75 to 100 (LineShield), 100 (CallTools); no engine publishes a limit",
    isLegal: false,
    why: "Engines weigh volume by number. Nobody publishes the limit; those who sell diallers advise 75 to 100 calls a day, and report labels from 200 on.",
    steps: [
      NOT_BY_ROTATING,
      "Slow the pacing of the dialler on this number.",
      "Call those who are likely to answer first.",
    ],
    role: "dialler operator",
    watched: overDayCap,
    shows: { outcomes: [], days: 7 },
    measure: (caller) => {
      const days = lastDays(caller, 7);
      return read(days.length, { calls: count(mostPerDay(days)) });
    },
  },
  {
    id: "burst",
    number: 12,
    scope: "caller",
    title: "Calls come in bursts",
    severity: "high",
    measures: "most calls within any 60 minutes and any 5 minutes of the last 7 days",
    thresholds: [
      warnAt({ reading: "hour", value: HOUR_CAP, unit: "calls" }),
      criticalAt({ reading: "hour", value: 40, unit: "calls" }),
      warnAt({ reading: "minutes", value: 8, unit: "calls" }),
      criticalAt({ reading: "minutes", value: 15, unit: "calls" }),
    ],
    minimum: { n: 1, of: "calls" },
    citation: "FCC 19-51 paragraph 35 names bursts in a short time as a sign",
    isLegal: false,
    why: "A person cannot place that many calls in that time; a burst is how a machine looks from the other side.",
    steps: ["Pace the calls evenly over the hours of the campaign.", "Do not start all agents on one number at once."],
    role: "dialler operator",
    watched: overHourCap,
    shows: { outcomes: [], days: 7 },
    measure: ({ week }) => read(week.attempts, { hour: count(week.mostPerHour), minutes: count(week.mostPer5Minutes) }),
  },
  {
    id: "volume-spike",
    number: 13,
    scope: "caller",
    title: "The number suddenly calls far more",
    severity: "high",
    measures: "calls on a day of the last 7 with at least 50, against the mean of the seven active days before it",
    thresholds: [
      warnAt({ reading: "times", value: 2, unit: "times", source: "vendor guidance" }),
      criticalAt({ reading: "times", value: 4, unit: "times" }),
    ],
    minimum: { n: 8, of: "days with calls" },
    citation:
      "Trade guidance (Telnyx, CloudTalk) to raise volume step by step; RFC 8197 section 4 names changes over time",
    isLegal: false,
    why: "Engines compare a number with its own past. A jump is how a hijacked or rented number looks.",
    steps: ["Go back to the volume of the week before.", "Raise it by no more than half a week."],
    role: "dialler operator",
    watched: overDayCap,
    shows: { outcomes: [], days: 7 },
    measure: (caller) => {
      const spike = largestSpike(caller);
      return read(spike === null ? Math.min(7, caller.days.length) : caller.days.length, { times: figure(spike ?? 0) });
    },
  },
  {
    id: "warm-up",
    number: 14,
    scope: "caller",
    title: "A new number is used too hard",
    severity: "high",
    measures: "calls a day in a number's first 30 days, against 25, 50, 75 and 100 in its first four weeks",
    thresholds: [
      warnAt({ reading: "beyond", value: 1, unit: "calls" }),
      criticalAt({ reading: "calls", value: 170, unit: "calls", source: "vendor guidance" }),
    ],
    minimum: { n: 1, of: "call of a number known to be new" },
    citation: "Trade guidance to warm numbers up (Telnyx); 170 from reports of burnt numbers",
    isLegal: false,
    why: "A number without a past has no good name to spend. Engines may flag it for that alone.",
    steps: [
      "Make at most 25 calls a day in the first week, 50 in the second, 75 in the third, 100 in the fourth.",
      "Begin with people who expect the call.",
      "Register the number before its first call.",
    ],
    role: "dialler operator",
    watched: overDayCap,
    shows: { outcomes: [], days: 28 },
    measure: (caller, { recordsBegin }) => {
      if (!isNew(caller, recordsBegin)) return read(0, {});
      return read(caller.month.attempts, {
        beyond: count(overRamp(caller)),
        calls: count(mostPerDay(caller.days)),
      });
    },
  },
  {
    id: "dormant-wake-up",
    number: 15,
    scope: "caller",
    title: "A number that had rested calls in full at once",
    severity: "medium",
    measures: "most calls on a day of the week after more than 30 days without any, within the last 28 days",
    thresholds: [warnAt({ reading: "calls", value: 51, unit: "calls" })],
    minimum: { n: 1, of: "calls" },
    citation: "Our default: a number that rested is as good as new",
    isLegal: false,
    why: "After a month of silence what an engine knew of a number has faded; it is judged like a new one.",
    steps: ["Ramp it up like a new number: 25 calls a day in the first week, then 50, 75 and 100."],
    role: "dialler operator",
    watched: overDayCap,
    shows: { outcomes: [], days: 28 },
    measure: (caller) => read(caller.month.attempts, { calls: count(wakingCalls(caller)) }),
  },
];
