import { type AdviceRule, missing, read } from "@/lib/advice/advice-rule";
import { isAboutDebt } from "@/lib/advice/caller-facts";
import { count } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { WATCHED, watchShare } from "@/lib/advice/watched";

const NO_PURPOSE = missing(
  "purpose of numbers",
  "Write “debt collection” as the label or group of numbers that call about debts, or send a campaign column that says so.",
);

/** Rules about how often one person is called. */
export const PERSON_RULES: readonly AdviceRule[] = [
  {
    id: "three-a-day",
    number: 23,
    scope: "caller",
    title: "One person is called more than three times in 24 hours",
    severity: "critical",
    warnSeverity: "medium",
    measures: "most calls to one callee within any 24 hours by all your numbers together, last 28 days",
    thresholds: [
      warnAt({ reading: "calls", value: 4, unit: "calls", source: "regulation" }),
      criticalAt({ reading: "capped", value: 4, unit: "calls", source: "regulation" }),
    ],
    minimum: { n: 1, of: "calls" },
    citation: "Fla. Stat. 501.616(6); 15 O.S. 775C.4; Maryland Stop the Spam Calls Act 2023",
    isLegal: true,
    why: "Florida, Oklahoma and Maryland forbid a fourth sales call within 24 hours about the same matter. Elsewhere it is the quickest way to be blocked by hand.",
    steps: [
      "Cap attempts at three per person and 24 hours in the dialler, over all numbers.",
      "Have counsel check which of your calls count as solicitation.",
    ],
    role: "compliance officer",
    watched: watchShare("days with more than three calls to one person", ({ mostPerPersonDay }) => ({
      hits: mostPerPersonDay > 3 ? 1 : 0,
      n: 1,
    })),
    shows: { outcomes: [], days: 28 },
    measure: ({ month }) =>
      read(month.attempts, { calls: count(month.mostPerPersonDay), capped: count(month.mostPerPersonDayCapped) }),
  },
  {
    id: "seven-in-seven",
    number: 24,
    scope: "caller",
    title: "One person is called about a debt more than seven times in seven days",
    severity: "critical",
    measures: "most calls to one callee within any 7 days by all your numbers, for numbers that call about debts",
    thresholds: [
      warnAt({ reading: "calls", value: 7, unit: "calls", source: "regulation" }),
      criticalAt({ reading: "calls", value: 8, unit: "calls", source: "regulation" }),
    ],
    minimum: { n: 1, of: "calls" },
    citation: "12 CFR 1006.14(b)(2)(i)(A) (Regulation F)",
    isLegal: true,
    why: "More than seven calls in seven days to a person about a debt are presumed to be harassment.",
    steps: [
      "Cap attempts at seven per person and seven days, per debt.",
      "Keep consents that lift the cap with their dates.",
    ],
    role: "compliance officer",
    watched: watchShare("days on which one person had more than seven calls in a week", ({ mostPerPersonWeek }) => ({
      hits: mostPerPersonWeek > 7 ? 1 : 0,
      n: 1,
    })),
    shows: { outcomes: [], days: 28 },
    measure: (caller) =>
      isAboutDebt(caller) ? read(caller.month.attempts, { calls: count(caller.month.mostPerPersonWeek) }) : NO_PURPOSE,
  },
  {
    id: "call-after-talk",
    number: 25,
    scope: "caller",
    title: "A debtor is called within a week after a conversation",
    severity: "high",
    measures: "calls within 7 days after talking at least 30 seconds to the callee, for numbers that call about debts",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls", source: "regulation" })],
    minimum: { n: 1, of: "calls" },
    citation: "12 CFR 1006.14(b)(2)(i)(B) (Regulation F); 30 seconds as a sign of a conversation is our default",
    isLegal: true,
    why: "After a conversation about a debt the law presumes that a call within the next seven days harasses.",
    steps: ["Hold a person for seven days after a conversation, its day counted.", "Log who asked to be called back."],
    role: "compliance officer",
    watched: watchShare("calls within a week after a conversation", (day) => ({
      hits: day.callsAfterTalk,
      n: day.attempts,
    })),
    shows: { outcomes: ["answered"], days: 28 },
    measure: (caller) =>
      isAboutDebt(caller) ? read(caller.month.attempts, { calls: count(caller.month.callsAfterTalk) }) : NO_PURPOSE,
  },
  {
    id: "many-numbers-one-person",
    number: 27,
    scope: "organization",
    title: "The same people are called from many of your numbers",
    severity: "high",
    measures: "distinct numbers of yours that called one person within 30 days",
    thresholds: [
      warnAt({ reading: "numbers", value: 3, unit: "numbers" }),
      criticalAt({ reading: "numbers", value: 5, unit: "numbers" }),
    ],
    minimum: { n: 1, of: "people" },
    citation: "Trade guidance (Revenue.io, Telnyx): one number per recipient; limits are our default",
    isLegal: false,
    why: "Changing numbers on one person looks like evasion to engines, and leaves nobody able to call back.",
    steps: ["Make the dialler keep one caller ID per person.", "Let a campaign own its numbers and its people."],
    role: "dialler operator",
    watched: WATCHED.unwanted,
    shows: { outcomes: [], days: 30 },
    measure: ({ callees, mostNumbers, calleesOf3, calleesOf5 }) =>
      read(callees, {
        numbers: count(mostNumbers),
        "called from 3 or more": count(calleesOf3),
        "called from 5 or more": count(calleesOf5),
      }),
  },
  {
    id: "no-call-back",
    number: 40,
    scope: "organization",
    title: "Nobody who calls back reaches you",
    severity: "medium",
    measures:
      "inbound records in files of the last 30 days, where earlier files held some; whether they were answered is not kept",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls", direction: "below" })],
    minimum: { n: 50, of: "calls" },
    citation: "Verizon and TNS: a number should be dialable; trade guidance (JustCall)",
    isLegal: false,
    why: "People look a missed call up and call back. Where it rings out they report the number instead.",
    steps: ["Route every caller ID to an agent or to an announcement that says who called and takes opt-outs."],
    role: "telephony engineer",
    watched: WATCHED.answered,
    shows: { outcomes: [], days: 30 },
    measure: ({ inbound30, month }) =>
      inbound30 === null
        ? missing("inbound calls", "Let the export hold inbound calls too: they are counted and skipped, not scored.")
        : read(month.attempts, { calls: count(inbound30) }),
  },
];
