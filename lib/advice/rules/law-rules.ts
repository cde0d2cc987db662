import { type AdviceRule, missing, read } from "@/lib/advice/advice-rule";
import { count, share } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { watchShare } from "@/lib/advice/watched";

const ANSWERED_MIN = 50;
const NO_AREA = missing(
  "area code of the callee",
  "Send callees as numbers with their area code: it tells the time zone.",
);

/** Rules about when calls may be placed and how they may end. */
export const LAW_RULES: readonly AdviceRule[] = [
  {
    id: "federal-hours",
    number: 31,
    scope: "caller",
    title: "Calls outside 08:00 to 21:00 of the callee",
    severity: "critical",
    measures:
      "calls of the last 28 days that began before 8 or from 21 o'clock in any time zone of the callee's area code",
    thresholds: [criticalAt({ reading: "calls", value: 1, unit: "calls", source: "regulation" })],
    minimum: { n: 1, of: "calls to areas whose time zone is known" },
    citation: "47 CFR 64.1200(c)(1); 16 CFR 310.4(c)",
    isLegal: true,
    why: "Telephone solicitations outside these hours are forbidden. An area code does not prove where a person is, so an area with two zones counts in both.",
    steps: [
      "Set the dialler's window by the callee's zone, not by yours.",
      "Use the address where you know it; where it and the area code differ, call only when both allow it.",
    ],
    role: "compliance officer",
    watched: watchShare("calls outside the hours of federal law", (day) => ({
      hits: day.outsideFederal,
      n: day.clocked,
    })),
    shows: { outcomes: [], days: 28 },
    measure: ({ month }) =>
      month.clocked === 0 && month.attempts > 0 ? NO_AREA : read(month.clocked, { calls: count(month.outsideFederal) }),
  },
  {
    id: "state-hours",
    number: 32,
    scope: "caller",
    title: "Calls outside the hours or days of the callee's state",
    severity: "high",
    measures: "calls of the last 28 days outside the calendar of the state of the callee's area code",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls", source: "regulation" })],
    minimum: { n: 1, of: "calls to areas whose state is known" },
    citation: "State calendars in docs/advice.md, as of 1 November 2025; edit them, they change often",
    isLegal: true,
    why: "Some states allow fewer hours than federal law, or no Sundays and holidays.",
    steps: ["Load the calendar of states into the dialler.", "Have counsel check it: it is data, and dated."],
    role: "compliance officer",
    watched: watchShare("calls outside the hours of the state", (day) => ({ hits: day.outsideState, n: day.clocked })),
    shows: { outcomes: [], days: 28 },
    measure: ({ month }) =>
      month.clocked === 0 && month.attempts > 0 ? NO_AREA : read(month.clocked, { calls: count(month.outsideState) }),
  },
  {
    id: "abandoned-calls",
    number: 33,
    scope: "organization",
    title: "People who answer find nobody on the line",
    severity: "critical",
    measures:
      "per campaign and 30 days: calls answered by people that ended within 3 seconds, among all of them; a stand-in, because records do not say when an agent was there",
    thresholds: [
      warnAt({ reading: "share", value: 0.02 }),
      criticalAt({ reading: "share", value: 0.03, source: "regulation" }),
      criticalAt({ reading: "in the United Kingdom", value: 1, unit: "calls", source: "regulation" }),
    ],
    minimum: { n: ANSWERED_MIN, of: "calls of a campaign answered by people" },
    citation: "47 CFR 64.1200(a)(7): 3% in 30 days per campaign; Ofcom withdrew its tolerance on 1 March 2017",
    isLegal: true,
    why: "A person who answers and hears nobody has been abandoned: no agent within two seconds of the greeting.",
    steps: [
      "Lower the dial level of the campaign.",
      "Compare with the dialler's own abandonment report: it knows when the agent came.",
    ],
    role: "dialler operator",
    watched: watchShare("calls answered by people that ended within 3 seconds", (day) => ({
      hits: day.droppedLive,
      n: day.answeredLive,
    })),
    shows: { outcomes: ["answered"], days: 30 },
    measure: ({ campaigns, country }) => {
      const enough = campaigns.filter(({ answeredLive }) => answeredLive >= ANSWERED_MIN);
      const worst = enough.toSorted((a, b) => b.droppedLive / b.answeredLive - a.droppedLive / a.answeredLive)[0];
      const most = Math.max(0, ...campaigns.map(({ answeredLive }) => answeredLive));
      if (worst === undefined) return read(most, {});
      return read(worst.answeredLive, {
        share: share(worst.droppedLive, worst.answeredLive),
        "in the United Kingdom": count(country === "GB" ? worst.droppedLive : 0),
      });
    },
  },
  {
    id: "ring-too-short",
    number: 34,
    scope: "caller",
    title: "Calls are given up before 15 seconds of ringing",
    severity: "medium",
    measures:
      "calls that your side cancelled before 15 seconds of ringing, among timed cancelled ones of the last 28 days",
    thresholds: [warnAt({ reading: "share", value: 0.05 }), criticalAt({ reading: "share", value: 0.2 })],
    minimum: { n: 50, of: "cancelled calls with ring time" },
    citation: "47 CFR 64.1200(a)(6): not before 15 seconds or four rings; trade guidance advises 30",
    isLegal: true,
    why: "People need time to reach the phone. A call that stops after two rings is a missed call from a stranger.",
    steps: ["Let it ring 30 seconds, five rings.", "Check the dialler's no-answer timer per campaign."],
    role: "dialler operator",
    watched: watchShare("cancelled calls before 15 seconds", (day) => ({
      hits: day.canceledEarly,
      n: day.canceledTimed,
    })),
    shows: { outcomes: ["canceled"], days: 28 },
    measure: ({ month }) =>
      month.canceled > 0 && month.canceledTimed === 0
        ? missing("ring time", "Ask your provider for ring time, or the time of 180 Ringing, in the export.")
        : read(month.canceledTimed, { share: share(month.canceledEarly, month.canceledTimed) }),
  },
];
