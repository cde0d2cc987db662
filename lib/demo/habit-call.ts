/** How a call of a habit ended. */
export type HabitEnd =
  | { readonly kind: "answered" | "machine"; readonly talkSeconds: number }
  | { readonly kind: "canceled"; readonly ringMs: number }
  | { readonly kind: "no_answer" | "stale_signature" };

/** A call of somebody with a habit. */
export interface HabitCall {
  readonly callId: string;
  readonly callerId: string;
  readonly callee: string;
  readonly startedAtMs: number;
  readonly campaign: string;
  /** Level of STIR attestation that its provider gave. */
  readonly attestation: string;
  readonly end: HabitEnd;
}

const SET_UP_MS = 1_500;
const RING_MS = 20_000;
const CARRIERS = ["Cobalt Wireless", "Northstar Mobile"] as const;

/** A call with an id that no other call of that number has. */
export function habitCall(call: Omit<HabitCall, "callId">, place: string): HabitCall {
  return { ...call, callId: `habit-${call.callerId.slice(1)}-${place}` };
}

/** The call as a line of the demo's file, in the order of its columns. */
export function habitLine(call: HabitCall): string {
  const { talkSeconds, ringMs, code, phrase, reason, amd } = signalOf(call.end);
  const answeredAtMs = call.startedAtMs + (ringMs === null ? 0 : SET_UP_MS + ringMs);
  const iso = (ms: number) => new Date(ms).toISOString();
  const carrier = CARRIERS[Number(call.callee.at(-1)) % CARRIERS.length];
  const cells = [
    ...[call.callId, call.callerId, call.callee, iso(call.startedAtMs)],
    ...[talkSeconds > 0 ? iso(answeredAtMs) : "", iso(answeredAtMs + talkSeconds * 1_000), talkSeconds],
    ...[SET_UP_MS, ringMs ?? "", code, phrase, reason, "", amd, carrier, call.campaign, call.attestation],
  ];
  return `${cells.join(",")}\n`;
}

interface Silent {
  readonly talkSeconds: number;
  readonly ringMs: number | null;
  readonly reason: string;
  readonly amd: string;
}

function signalOf(end: HabitEnd): Silent & { readonly code: number; readonly phrase: string } {
  const silent: Silent = { talkSeconds: 0, ringMs: RING_MS, reason: "", amd: "" };
  switch (end.kind) {
    case "answered":
    case "machine":
      return {
        ...silent,
        talkSeconds: end.talkSeconds,
        code: 200,
        phrase: "OK",
        amd: end.kind === "machine" ? "machine" : "human",
      };
    case "canceled":
      return { ...silent, ringMs: end.ringMs, code: 487, phrase: "Request Terminated" };
    case "no_answer":
      return { ...silent, code: 480, phrase: "Temporarily Unavailable", reason: "Q.850;cause=19" };
    case "stale_signature":
      return { ...silent, ringMs: null, code: 438, phrase: "Invalid Identity Header" };
  }
}
