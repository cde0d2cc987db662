import { type AdviceRule, missing, read } from "@/lib/advice/advice-rule";
import { count, figure, share } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { WATCHED } from "@/lib/advice/watched";
import { wilson } from "@/lib/base/proportion";
import { RUN_NUMBERS_MIN } from "@/lib/ledger/call/dialled-runs";

const SHORT_LIFE_DAYS = 14;
const PURPOSE_CALLS = 20;
const AREAS_MIN = 50;

/** Rules about patterns that engines take for evasion or for machines. */
export const PATTERN_RULES: readonly AdviceRule[] = [
  {
    id: "number-churn",
    number: 28,
    scope: "organization",
    title: "Numbers are used for days and dropped",
    severity: "high",
    measures: "numbers that called for less than 14 days and have been silent for 14, among all of the last nine weeks",
    thresholds: [warnAt({ reading: "share", value: 0.3 })],
    minimum: { n: 10, of: "numbers" },
    citation: "EPIC and NCLC to the FCC, 25 March 2024, on rotating numbers with few calls each as evasion",
    isLegal: false,
    why: "Rotating numbers to escape a label is what robocallers do. Engines see the pattern, the next number starts without a name, and the cause stays.",
    steps: [
      "Keep few, stable numbers per purpose, registered under your name.",
      "Rest a labelled number, mend the cause, ask for redress, and bring it back. Do not replace it.",
    ],
    role: "number owner",
    watched: WATCHED.blocked,
    shows: { outcomes: [], days: 28 },
    measure: ({ lives, today }) => {
      const dropped = lives.filter(
        ({ firstDay, lastDay }) => lastDay - firstDay < SHORT_LIFE_DAYS && today - lastDay >= SHORT_LIFE_DAYS,
      );
      return read(lives.length, { share: share(dropped.length, lives.length) });
    },
  },
  {
    id: "neighbour-matching",
    number: 29,
    scope: "organization",
    title: "Caller IDs are matched to the callee's area",
    severity: "high",
    measures:
      "calls from a number of the callee's own area code, beyond what your pool of numbers would give by chance; of the callee only the area is kept, so exchanges are not compared",
    thresholds: [warnAt({ reading: "excess", value: 0.2, unit: "points" })],
    minimum: { n: AREAS_MIN, of: "calls to known areas" },
    citation: "FCC on neighbour spoofing; the limit is our default",
    isLegal: false,
    why: "Numbers picked to look local are a mark of spoofing. Local presence is honest only with numbers that are yours, answered, and kept.",
    steps: [
      "Use a local number only where you have a place of business or serve customers.",
      "Make sure that each can be called back.",
    ],
    role: "dialler operator",
    watched: WATCHED.answered,
    shows: { outcomes: [], days: 28 },
    measure: ({ month: { areaKnown, sameArea, expectedSameArea } }) => {
      if (areaKnown === 0) return missing("area code of the callee", "Send callees with their area code.");
      return read(areaKnown, { excess: figure(wilson(sameArea, areaKnown).low - expectedSameArea / areaKnown) });
    },
  },
  {
    id: "sequential-dialling",
    number: 30,
    scope: "caller",
    title: "Numbers are dialled one after the other",
    severity: "high",
    measures:
      "runs of five or more consecutive called numbers, up or down, in the order in which one caller ID dialled them in the last 28 days; counted while a file is read, because afterwards called numbers are pseudonyms without order",
    thresholds: [warnAt({ reading: "runs", value: 1, unit: "runs" })],
    minimum: { n: RUN_NUMBERS_MIN, of: "calls" },
    citation: "FCC 19-51 paragraph 35 names sequential dialling; Ofcom on number scanning",
    isLegal: false,
    why: "Nobody's customers have consecutive numbers; a scanner's targets have.",
    steps: ["Shuffle the list before it is loaded.", "Ask where a list with consecutive numbers came from."],
    role: "list owner",
    watched: WATCHED.blocked,
    shows: { outcomes: [], days: 28 },
    measure: ({ dialledRuns, month }, { areNumbersCompared }) =>
      areNumbersCompared || dialledRuns > 0
        ? read(month.attempts, { runs: count(dialledRuns) })
        : missing(
            "called numbers that can be compared",
            "Send called numbers in full, in files read since runs are counted: a file from before can be undone and imported again.",
          ),
  },
  {
    id: "mixed-purpose",
    number: 39,
    scope: "caller",
    title: "One number serves several purposes",
    severity: "medium",
    measures: "campaigns with at least 20 calls from one number in the last 28 days",
    thresholds: [warnAt({ reading: "campaigns", value: 2, unit: "campaigns" })],
    minimum: { n: PURPOSE_CALLS, of: "calls" },
    citation: "Trade guidance (Vintory, Convey): one number per use case",
    isLegal: false,
    why: "Complaints about one campaign take the answers of the other with them, and no engine can tell what the number is for.",
    steps: ["Give each campaign its own numbers.", "Register each number for one purpose."],
    role: "number owner",
    watched: WATCHED.answered,
    shows: { outcomes: [], days: 28 },
    measure: ({ campaigns, month }, { areCampaignsNamed }) => {
      if (!areCampaignsNamed) return missing("campaign", "Add the campaign or purpose of each call to the export.");
      const served = campaigns.filter(({ campaign, attempts }) => campaign !== "" && attempts >= PURPOSE_CALLS);
      return read(month.attempts, { campaigns: count(served.length) });
    },
  },
  {
    id: "public-complaints",
    number: 41,
    scope: "caller",
    title: "The public complains about this number",
    severity: "high",
    measures:
      "complaints to FTC and FCC that name the number, by the day of the call, in the last 30 and 90 days; unverified, may be spoofed: those on days without calls of yours are told apart",
    thresholds: [
      warnAt({ reading: "month", value: 1, unit: "complaints" }),
      criticalAt({ reading: "quarter", value: 3, unit: "complaints" }),
      warnAt({ reading: "spoofed", value: 1, unit: "complaints" }),
    ],
    minimum: { n: 0, of: "calls" },
    citation: "FTC and FCC publish complaints; some engines read them",
    isLegal: false,
    why: "Complaints feed labels. They may also name calls that you did not make: then somebody spoofs your number.",
    steps: [
      "Read the subjects, and find the campaign behind them.",
      "Compare the days with your calls: without own calls it is spoofing, which belongs in the redress request.",
    ],
    role: "compliance officer",
    watched: WATCHED.unwanted,
    shows: { outcomes: [], days: 30 },
    measure: ({ complaints30, complaints90, complaintsWithoutCalls }, { hasComplaints }) =>
      hasComplaints
        ? read(1, {
            month: count(complaints30),
            quarter: count(complaints90),
            spoofed: count(complaintsWithoutCalls),
          })
        : missing("public complaints", "Hand the FTC's or FCC's file in under Redress, Labels and complaints."),
  },
];
