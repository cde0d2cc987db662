import { type AdviceRule, read } from "@/lib/advice/advice-rule";
import { answerDrop } from "@/lib/advice/answer-drop";
import { figure, share } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { WATCHED, watchShare } from "@/lib/advice/watched";

/** Rules about who answers, and for how long. */
export const ANSWER_RULES: readonly AdviceRule[] = [
  {
    id: "low-answer-rate",
    number: 16,
    scope: "caller",
    title: "Few calls are answered",
    severity: "medium",
    measures: "answered calls, voicemail among them, of routable calls of the last 28 days",
    thresholds: [
      warnAt({ reading: "share", value: 0.2, direction: "below" }),
      criticalAt({ reading: "share", value: 0.1, direction: "below" }),
    ],
    minimum: { n: 50, of: "routable calls" },
    citation: "Our default; trade guidance calls more than 70% unanswered a red flag (didchecks)",
    isLegal: false,
    why: "Calls that nobody answers cost reputation with every attempt. Since September 2025 iPhones may answer unknown callers with a screen, so look at talk time before you call a rise good news.",
    steps: [
      "Call at the hours at which this list has answered before.",
      "Take people off who have not answered six times.",
      "Have the name shown: CNAM, or branded calling where you can.",
    ],
    role: "list owner",
    watched: WATCHED.answered,
    shows: { outcomes: ["no_answer", "unreachable", "busy"], days: 28 },
    measure: ({ month }) => read(month.routable, { share: share(month.connected, month.routable) }),
  },
  {
    id: "answer-drop",
    number: 17,
    scope: "caller",
    title: "Answers have dropped within days",
    severity: "critical",
    measures: "share of answered calls in the last 2 days, against the 14 days before; certain at p < 0.05",
    thresholds: [warnAt({ reading: "drop", value: 0.3 }), criticalAt({ reading: "drop", value: 0.5 })],
    minimum: { n: 50, of: "routable calls in 2 days" },
    citation: "Two-proportion z-test; trade reports of answers falling from 20 to 12% in two days when a label appears",
    isLegal: false,
    why: "A sudden fall is often the earliest sign of a label; teams without figures notice it two or three days later.",
    steps: [
      "Call three phones on three carriers from this number today.",
      "If a label shows, pause the number and file the engine's form.",
      "If none shows, look at the list that was loaded.",
    ],
    role: "number owner",
    watched: WATCHED.answered,
    shows: { outcomes: ["no_answer", "declined_603", "unreachable"], days: 2 },
    measure: ({ twoDays, fortnightBefore }) =>
      read(Math.min(twoDays.routable, fortnightBefore.routable), { drop: answerDrop(twoDays, fortnightBefore) }),
  },
  {
    id: "short-calls",
    number: 18,
    scope: "caller",
    title: "Many calls end within six seconds",
    severity: "high",
    measures: "answered calls of 1 to 6 seconds among answered calls of the last 28 days",
    thresholds: [
      warnAt({ reading: "share", value: 0.1, source: "vendor guidance" }),
      criticalAt({ reading: "share", value: 0.15, source: "vendor guidance" }),
    ],
    minimum: { n: 100, of: "answered calls" },
    citation: "Telnyx and Genesys 15%, Qwest 10%; carriers charge for more",
    isLegal: false,
    why: "People who hang up at once tell the engine, and the carrier bills a surcharge.",
    steps: [
      "Have an agent ready before the call is placed.",
      "Never call to see whether a number is alive.",
      "Check for silence and one-way audio at the start.",
    ],
    role: "dialler operator",
    watched: {
      label: "answered calls of up to six seconds",
      better: "lower",
      of: (day) => ({ hits: day.shortCalls, n: day.connected }),
    },
    shows: { outcomes: ["answered"], days: 28 },
    measure: ({ month }) => read(month.connected, { share: share(month.shortCalls, month.connected) }),
  },
  {
    id: "low-talk-time",
    number: 19,
    scope: "caller",
    title: "People talk only for seconds",
    severity: "medium",
    measures: "mean talk time of answered calls of the last 28 days, and the share of up to 15 seconds",
    thresholds: [
      warnAt({ reading: "seconds", value: 30, unit: "seconds", direction: "below", source: "vendor guidance" }),
      criticalAt({ reading: "seconds", value: 15, unit: "seconds", direction: "below" }),
      warnAt({ reading: "brief", value: 0.5 }),
    ],
    minimum: { n: 50, of: "answered calls" },
    citation: "Call-centre trunks ask for a mean of 30 s; FCC 19-51 paragraph 35 names low average duration",
    isLegal: false,
    why: "Long conversations speak for a number; short ones often mean that people did not want the call.",
    steps: ["Say in the first sentence who calls and why.", "Check that the people on the list asked to be called."],
    role: "list owner",
    watched: {
      label: "answered calls of up to 15 seconds",
      better: "lower",
      of: (day) => ({ hits: day.briefCalls, n: day.connected }),
    },
    shows: { outcomes: ["answered", "answered_machine", "answered_screened"], days: 28 },
    measure: ({ month }) =>
      read(month.connected, {
        seconds: figure(month.connected === 0 ? 0 : month.talkMs / 1000 / month.connected, month.connected > 0),
        brief: share(month.briefCalls, month.connected),
      }),
  },
  {
    id: "incomplete-calls",
    number: 20,
    scope: "caller",
    title: "Many calls never complete",
    severity: "low",
    measures: "calls that could not be routed, or were answered for zero seconds, among all of the last 28 days",
    thresholds: [
      warnAt({ reading: "share", value: 0.25, source: "vendor guidance" }),
      criticalAt({ reading: "share", value: 0.4 }),
    ],
    minimum: { n: 50, of: "calls" },
    citation: "CallTrackingMetrics: carriers charge from 25% on",
    isLegal: false,
    why: "Carriers charge for calls that only cost them set-up, and a low completion ratio is one of the signs that the FCC names.",
    steps: ["Scrub the list.", "Ask your carrier what it charges for incomplete calls.", "Look for failing routes."],
    role: "telephony engineer",
    watched: watchShare("calls that did not complete", (day) => ({
      hits: day.attempts - day.routable + day.zeroCalls,
      n: day.attempts,
    })),
    shows: { outcomes: ["invalid_number", "network_failure", "originator_error"], days: 28 },
    measure: ({ month }) =>
      read(month.attempts, { share: share(month.attempts - month.routable + month.zeroCalls, month.attempts) }),
  },
];
