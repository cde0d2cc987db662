import { SILENT, type Signal } from "@/lib/calls/signal";
import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import type { CallEnd, SimulatedCall } from "@/lib/demo/world/simulated-call";

const ANALYTICS = 'SIP;cause=603;text="v=analytics1;url=https://redress.example.net/report";location=RLN';

/** Final responses where nothing is lost on the way. */
const RESPONSES: Readonly<Record<CallEnd, Partial<Signal>>> = {
  answered: { sip: 200, phrase: "OK", amd: "human" },
  machine: { sip: 200, phrase: "OK", amd: "machine" },
  no_answer: { sip: 480, phrase: "Temporarily Unavailable", reason: "Q.850;cause=19" },
  busy: { sip: 486, phrase: "Busy Here" },
  declined: { sip: 603, phrase: "Decline" },
  unwanted: { sip: 607, phrase: "Unwanted" },
  blocked: { sip: 603, phrase: "Network Blocked", reason: ANALYTICS },
  dead_number: { sip: 404, phrase: "Not Found" },
  failed: { sip: 503, phrase: "Service Unavailable" },
};

/** What survives a TDM hop: causes of ITU-T Q.850 as RFC 3398 maps them. */
const CAUSES: Readonly<Record<CallEnd, number>> = {
  answered: 16,
  machine: 16,
  no_answer: 19,
  busy: 17,
  declined: 21,
  unwanted: 31,
  blocked: 21,
  dead_number: 1,
  failed: 41,
};

/** What the records of a provider say of a call. */
export function callSignal(style: ProviderStyle, call: SimulatedCall): Signal {
  const { end, talkMs, pddMs, ringMs } = call;
  const isConnected = talkMs > 0;
  const heard: Signal = { ...SILENT, durationMs: talkMs, answered: isConnected };
  const timed = { ...heard, rang: ringMs > 0, pddMs };
  switch (style) {
    case "everything":
    case "no_carrier":
      return { ...timed, ...RESPONSES[end] };
    case "no_phrase":
      return { ...timed, ...RESPONSES[end], ...(end === "blocked" ? { phrase: "Decline" } : {}) };
    case "only_603":
      return { ...timed, ...plain603(end) };
    case "only_603_untimed":
      return { ...heard, ...plain603(end) };
    case "only_cause_21":
      return {
        ...heard,
        q850: CAUSES[end],
        sip: end === "unwanted" ? 480 : null,
        ...(end === "machine" ? { amd: "machine" } : {}),
      };
  }
}

function plain603(end: CallEnd): Partial<Signal> {
  return end === "unwanted" || end === "blocked" ? RESPONSES.declined : RESPONSES[end];
}
