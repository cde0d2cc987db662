import { type AdviceRule, missing, read } from "@/lib/advice/advice-rule";
import { isDialable } from "@/lib/advice/dialable";
import { count, share } from "@/lib/advice/reading";
import { criticalAt, warnAt } from "@/lib/advice/threshold";
import { WATCHED, watchShare } from "@/lib/advice/watched";

/** Rules about who the call says that it comes from. */
export const IDENTITY_RULES: readonly AdviceRule[] = [
  {
    id: "attestation-below-a",
    number: 35,
    scope: "caller",
    title: "Calls are signed with less than full attestation",
    severity: "high",
    measures: "calls attested B or C, or not at all, among all of the last 28 days",
    thresholds: [warnAt({ reading: "share", value: 0.05 }), criticalAt({ reading: "share", value: 0.25 })],
    minimum: { n: 50, of: "calls" },
    citation: "ATIS-1000074, RFC 8588; TransNexus: robocalls are several times as common among B and C",
    isLegal: false,
    why: "B says that your provider does not know that the number is yours, C that it does not know you. A alone does not protect from labels.",
    steps: [
      "Call with numbers that belong to the provider that carries the call.",
      "Where they come from elsewhere, prove that they are yours: letter of authorisation, or a delegate certificate.",
      "Finish the provider's know-your-customer form.",
    ],
    role: "telephony engineer",
    watched: watchShare("calls below attestation A", (day) => ({ hits: day.attestedLow, n: day.attempts })),
    shows: { outcomes: [], days: 28 },
    measure: ({ month }, fleet) =>
      fleet.month.attested === 0
        ? missing("attestation", "Ask your provider for the attestation level (A, B or C) in the export.")
        : read(month.attempts, { share: share(month.attestedLow, month.attempts) }),
  },
  {
    id: "identity-errors",
    number: 36,
    scope: "caller",
    title: "Networks do not accept the calls' signature",
    severity: "high",
    measures: "final responses 428, 436, 437 and 438 among all calls of the last 28 days",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls" }), criticalAt({ reading: "share", value: 0.01 })],
    minimum: { n: 1, of: "calls" },
    citation: "RFC 8224 section 6.2.2",
    isLegal: false,
    why: "The signature of these calls is missing, too old, or made with a certificate that nobody trusts. It is no block, and yours to mend.",
    steps: ["Check the clock of the signing server.", "Check that the certificate is valid and can be fetched."],
    role: "telephony engineer",
    watched: watchShare("calls with a refused signature", (day) => ({ hits: day.identityErrors, n: day.attempts })),
    shows: { outcomes: ["originator_error"], days: 28 },
    measure: ({ month }) =>
      read(month.attempts, { calls: count(month.identityErrors), share: share(month.identityErrors, month.attempts) }),
  },
  {
    id: "hidden-caller-id",
    number: 37,
    scope: "caller",
    title: "Calls show no number that could be called back",
    severity: "high",
    measures: "calls of the last 28 days whose caller ID is hidden or no possible number, or that ended 433",
    thresholds: [warnAt({ reading: "calls", value: 1, unit: "calls" })],
    minimum: { n: 1, of: "calls" },
    citation: "Verizon and TNS best practice: a consistent, real, dialable number; RFC 5079 for 433",
    isLegal: true,
    why: "A hidden or impossible number is refused outright by many people and networks, and forbidden for telemarketing.",
    steps: ["Send a number that is yours, dialable and answered.", "Check the trunk's default caller ID."],
    role: "telephony engineer",
    watched: WATCHED.answered,
    shows: { outcomes: [], days: 28 },
    measure: ({ callerId, month }) =>
      read(month.attempts, { calls: count(isDialable(callerId) ? month.anonymityRefused : month.attempts) }),
  },
  {
    id: "not-registered",
    number: 38,
    scope: "caller",
    title: "The number is not registered everywhere",
    severity: "medium",
    measures:
      "which of three are noted for the number under Redress, Registrations: Free Caller Registry, CNAM, branded calling; set the limit to 2 where you do without branded calling",
    thresholds: [warnAt({ reading: "registries", value: 3, unit: "numbers", direction: "below" })],
    minimum: { n: 50, of: "calls" },
    citation:
      "Verizon and Hiya: register numbers; free at freecallerregistry.com, which tells Hiya, TNS and First Orion",
    isLegal: false,
    why: "Engines treat a number with a known owner and purpose more kindly. It takes minutes, is free, and is no protection by itself.",
    steps: [
      "Register the number at freecallerregistry.com with your business and purpose.",
      "Have your provider set the CNAM; it takes two weeks to spread.",
      "Where calls matter, have them branded: RCD, BCID, or a vendor's programme.",
      "Note each under Redress, Registrations; two weeks later look whether answers rose.",
    ],
    role: "number owner",
    watched: WATCHED.answered,
    shows: { outcomes: [], days: 28 },
    measure: ({ registrations, callerId, month }) =>
      read(isDialable(callerId) ? month.attempts : 0, { registries: count(registrations) }),
  },
];
