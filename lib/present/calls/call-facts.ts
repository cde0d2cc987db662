import { q850Cause } from "@/lib/calls/q850";
import { SIP_PHRASES } from "@/lib/calls/sip-phrases";
import type { Call } from "@/lib/present/calls/call.schema";
import { formatDuration } from "@/lib/present/format-duration";
import { ATTESTATION_WORDS } from "@/lib/present/outcome/verdict-words";
import { visibleText } from "@/lib/present/visible-text";

/** One thing that a call's record says. */
export interface CallFact {
  readonly name: string;
  readonly value: string;
  /** What it means; null where the value speaks for itself. */
  readonly note: string | null;
  /** The value stands as the record held it, and is shown letter by letter. */
  readonly isRaw: boolean;
}

/** What the record of a call says about its end, and about the way there; what it does not say is left out. */
export function callFacts(call: Call): readonly CallFact[] {
  return [
    sipFact(call),
    rawFact("Reason header", call.reason, null),
    rawFact("Call-Info header", call.callInfo, null),
    causeFact(call.q850),
    rawFact("Status word", call.disposition, "in the words of the source"),
    rawFact("Machine detection", call.amd, null),
    delayFact(call.pddMs),
    timeFact("Ringing", call.ringMs),
    timeFact("Talking", call.durationMs),
    attestationFact(call.attestation),
    plainFact("Carrier", call.carrier),
    plainFact("Trunk", call.trunk),
    plainFact("Campaign", call.campaign),
  ].filter((fact) => fact !== null);
}

function sipFact({ sipCode, phrase }: Call): CallFact | null {
  if (sipCode === null) return rawFact("Final phrase", phrase, "without a SIP code");
  const standard = SIP_PHRASES[sipCode];
  const note = standard === undefined ? "no standard defines this code" : `the standard calls ${sipCode} “${standard}”`;
  const isAsDefined = phrase === null || phrase === standard;
  const value = [sipCode, visibleText(phrase ?? standard ?? "")].join(" ").trim();
  return { name: "SIP response", value, note: isAsDefined && standard !== undefined ? null : note, isRaw: true };
}

function causeFact(cause: number | null): CallFact | null {
  if (cause === null) return null;
  const known = q850Cause(cause);
  const value = known === null ? String(cause) : `${cause} ${known.name}`;
  return { name: "Q.850 cause", value, note: known?.meaning ?? "no table knows this cause", isRaw: true };
}

function attestationFact(level: string | null): CallFact | null {
  return level === null
    ? null
    : { name: "Attestation", value: level, note: ATTESTATION_WORDS[level] ?? null, isRaw: false };
}

function rawFact(name: string, value: string | null, note: string | null): CallFact | null {
  return value === null || value === "" ? null : { name, value: visibleText(value), note, isRaw: true };
}

function plainFact(name: string, value: string): CallFact | null {
  return value === "" ? null : { name, value: visibleText(value), note: null, isRaw: false };
}

function delayFact(ms: number | null): CallFact | null {
  if (ms === null) return null;
  const note = "from the call's start to the first ring, or to its end where it never rang";
  return { name: "Set-up", value: formatDuration(ms), note, isRaw: false };
}

function timeFact(name: string, ms: number | null): CallFact | null {
  return ms === null ? null : { name, value: ms === 0 ? "not at all" : formatDuration(ms), note: null, isRaw: false };
}
