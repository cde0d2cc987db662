import { type AdviceRule, missing, read } from "@/lib/advice/advice-rule";
import { decayed } from "@/lib/advice/caller-facts";
import { declineSurge } from "@/lib/advice/decline-surge";
import { count, share } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { WATCHED } from "@/lib/advice/watched";

const UNWANTED_HALF_LIFE_DAYS = 14;
/** From this day on networks must say so when analytics block a call, whole days since the Unix epoch: 25 March 2026. */
const NOTICE_DUTY_DAY = 20_537;

/** Rules about calls that networks or people refuse. */
export const BLOCK_RULES: readonly AdviceRule[] = [
  {
    id: "analytics-block",
    number: 1,
    scope: "caller",
    title: "Networks block this number's calls",
    severity: "critical",
    warnSeverity: "high",
    measures: "603+ (Network Blocked) among routable calls of the last 7 days; callees count once a day",
    thresholds: [
      warnAt({ reading: "certain", value: 1, unit: "calls", source: "regulation" }),
      criticalAt({ reading: "share", value: 0.01 }),
      criticalAt({ reading: "callees", value: 3, unit: "callees" }),
    ],
    minimum: { n: 1, of: "routable calls" },
    citation: "47 CFR 64.1200(k)(8) and (9); ATIS-1000099",
    isLegal: true,
    why: "An analytics engine rejects the calls before the phone rings. It will go on until the provider that blocks is asked to look again; it must do so free of charge and give a status within 24 hours.",
    steps: [
      "Stop calling from this number towards the network that blocks; calls to other networks may go on.",
      "Open the calls and read who blocked: the Reason header holds a web address, telephone number or e-mail.",
      "Ask there for redress, with times of calls, who you are and why you call.",
      "Fix what the engine may have seen: volume, short calls, complaints. Then mark this done.",
    ],
    role: "number owner",
    watched: WATCHED.blocked,
    shows: { outcomes: ["blocked_603plus"], days: 7 },
    measure: ({ week }) =>
      read(week.routable, {
        certain: count(week.blocked603plusCertain),
        share: share(week.blocked603plus, week.routable),
        callees: count(week.blockedCallees),
      }),
  },
  {
    id: "rejected-608",
    number: 2,
    scope: "caller",
    title: "An intermediary rejects this number's calls (608)",
    severity: "critical",
    warnSeverity: "high",
    measures: "608 among routable calls of the last 28 days",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls" }), criticalAt({ reading: "share", value: 0.01 })],
    minimum: { n: 1, of: "routable calls" },
    citation: "RFC 8688; superseded in the United States by 603+ since 25 March 2026 (47 CFR 64.1200(k)(9))",
    isLegal: false,
    why: "608 comes from a machine that judged the call, not from a person. It names a contact for redress in the Call-Info header (purpose jwscard).",
    steps: [
      "Open the calls and use the contact in the Call-Info header.",
      "Where there is none, ask your provider to pass Call-Info on.",
      "Ask the provider that sends it why it is not 603+, if it is in the United States.",
    ],
    role: "number owner",
    watched: WATCHED.blocked,
    shows: { outcomes: ["rejected_608"], days: 28 },
    measure: ({ month }) =>
      read(month.routable, { calls: count(month.rejected608), share: share(month.rejected608, month.routable) }),
  },
  {
    id: "unwanted-607",
    number: 3,
    scope: "caller",
    title: "People mark this number's calls as unwanted (607)",
    severity: "critical",
    warnSeverity: "medium",
    measures: "607 among delivered calls of the last 28 days; for the share, a day counts half as much after 14 days",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls" }), criticalAt({ reading: "share", value: 0.005 })],
    minimum: { n: 1, of: "delivered calls" },
    citation: "RFC 8197 section 6",
    isLegal: false,
    why: "A person, or a filter acting for one, said: not this caller. No engine publishes how it weighs that; the next call to that person will probably be refused too.",
    steps: [
      "Download the retry guard and put those callees on your internal do-not-call list, for all numbers.",
      "Check where their consent came from, and what the script says in its first ten seconds.",
      "Stop the list or campaign from which most of them came until that is known.",
    ],
    role: "compliance officer",
    watched: WATCHED.unwanted,
    shows: { outcomes: ["unwanted_607"], days: 28 },
    measure: (caller) => {
      const { hits, n } = decayed(caller, UNWANTED_HALF_LIFE_DAYS, WATCHED.unwanted.of);
      return read(caller.month.delivered, { calls: count(caller.month.unwanted), share: share(hits, n) });
    },
  },
  {
    id: "network-rejection",
    number: 4,
    scope: "caller",
    title: "A network rejects calls without saying why",
    severity: "high",
    measures: "rejections with a network's location among routable calls of the last 28 days",
    thresholds: [warnAt({ reading: "share", value: 0.01 }), criticalAt({ reading: "share", value: 0.03 })],
    minimum: { n: 50, of: "routable calls" },
    citation: "RFC 3398 section 7.2.4.1; RFC 8606",
    isLegal: false,
    why: "Cause 21 with a network's location is a block whose notice was lost on the way, or a policy of a carrier. Neither goes away by itself.",
    steps: [
      "Ask your provider for a trace of two of these calls, by their time and Call-ID.",
      "Ask which network rejected them, and for the text of any 403.",
      "Seek redress there as for a 603+.",
    ],
    role: "telephony engineer",
    watched: WATCHED.blocked,
    shows: { outcomes: ["rejected_network"], days: 28 },
    measure: ({ month }) => read(month.routable, { share: share(month.rejectedNetwork, month.routable) }),
  },
  {
    id: "decline-surge",
    number: 5,
    scope: "caller",
    title: "Far more calls are declined than before",
    severity: "high",
    measures:
      "share of plain 603 among delivered calls of the last 7 days, against the 28 days before, or the fleet's middle",
    thresholds: [
      warnAt({ reading: "times", value: 2, unit: "times" }),
      criticalAt({ reading: "times", value: 4, unit: "times" }),
    ],
    minimum: { n: 50, of: "delivered calls in 7 days" },
    citation: "Two-proportion z-test, z above 3; trade reports of declines rising before a label is noticed",
    isLegal: false,
    why: "A wave of declines is often the first thing that a new warning label does, days before anybody looks at a handset.",
    steps: [
      "Call three phones on three carriers from this number and note what they show.",
      "If one shows a label, register the number at freecallerregistry.com and file the engine's form.",
      "Hold new lists on this number until the share is back.",
    ],
    role: "number owner",
    watched: WATCHED.declined,
    shows: { outcomes: ["declined_603"], days: 7 },
    measure: ({ week, monthBefore }, { usualDeclines }) =>
      read(week.delivered, { times: declineSurge(week, monthBefore, usualDeclines) }),
  },
  {
    id: "instant-declines",
    number: 6,
    scope: "caller",
    title: "Declines come faster than a person can act",
    severity: "high",
    measures: "plain 603 within 2 seconds and without ringing, among the timed 603 of the last 28 days",
    thresholds: [warnAt({ reading: "share", value: 0.5 })],
    minimum: { n: 5, of: "timed declines" },
    citation: "RFC 3261 section 21.6.2; our reading of set-up times",
    isLegal: false,
    why: "A person needs seconds to decline. Refusals without ringing most likely come from a network whose notice was lost; the record alone does not prove it.",
    steps: [
      "Ask your provider to pass the Reason header of failed calls into the records.",
      "Ask for a trace of two of these calls.",
      "Treat the number as if it were blocked until you know better.",
    ],
    role: "telephony engineer",
    watched: WATCHED.declined,
    shows: { outcomes: ["declined_603"], days: 28 },
    measure: ({ month }) =>
      month.declined > 0 && month.timedDeclines === 0
        ? missing("set-up time and ringing", "Ask your provider for post-dial delay and ring time in the export.")
        : read(month.timedDeclines, { share: share(month.instantDeclines, month.timedDeclines) }),
  },
  {
    id: "notice-lost",
    number: 7,
    scope: "organization",
    title: "Your records cannot tell a block from a decline",
    severity: "medium",
    measures: "plain 603 among routable calls of the last 28 days, where no refusal carries a Reason header",
    thresholds: [warnAt({ reading: "share", value: 0.01, source: "regulation" })],
    minimum: { n: 50, of: "routable calls" },
    citation: "47 CFR 64.1200(k)(9): all providers in the path must transmit the notice; in force since 25 March 2026",
    isLegal: true,
    why: "Every provider on the way has to hand on who blocked and how to object. Without the header a block looks like a person's decline, and there is nobody to turn to.",
    steps: [
      "Ask your provider to pass the Reason header on and into the records.",
      "On FreeSWITCH set sip_603plus_passthrough=true and write sip_603plus_reason into the records.",
      "Import a fresh export; the first Reason header ends this advice.",
    ],
    role: "telephony engineer",
    watched: WATCHED.declined,
    shows: { outcomes: ["declined_603"], days: 28 },
    measure: ({ month, today }) => {
      const isBlind = today >= NOTICE_DUTY_DAY && month.refusalsWithReason === 0 && month.blocked603plus === 0;
      return read(month.routable, { share: share(isBlind ? month.declined : 0, month.routable) });
    },
  },
];
