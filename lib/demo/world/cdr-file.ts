import type { Signal } from "@/lib/calls/signal";
import { callSignal } from "@/lib/demo/world/call-signal";
import { namesCarrier, type ProviderStyle } from "@/lib/demo/world/provider-style";
import type { SimulatedCall } from "@/lib/demo/world/simulated-call";

/** Shapes of files: a table with everything in it, Kamailio's acc table, and a switch that knows causes only. */
export const CDR_SHAPES = ["table", "kamailio", "causes"] as const;
export type CdrShape = (typeof CDR_SHAPES)[number];

const iso = (ms: number) => new Date(ms).toISOString();
const sqlTime = (ms: number) => iso(ms).slice(0, 19).replace("T", " ");

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly (string | number | null)[]) => `${values.map(cell).join(",")}\n`;

/** When talking began and when all was over. */
function timesOf({ startedAtMs, pddMs, ringMs, talkMs }: SimulatedCall) {
  const answeredAtMs = startedAtMs + pddMs + ringMs;
  return { answeredAtMs, endedAtMs: answeredAtMs + talkMs };
}

interface ShapeWriter {
  readonly header: string;
  readonly rows: (call: SimulatedCall, signal: Signal, carrier: string) => string;
}

const WRITERS: Readonly<Record<CdrShape, ShapeWriter>> = {
  table: {
    header:
      "call_id,caller_id,callee,start_time,answer_time,end_time,duration_sec,pdd_ms,ring_ms,sip_code,sip_phrase,reason_header,q850_cause,amd,carrier,campaign\n",
    rows: (call, signal, carrier) => {
      const { answeredAtMs, endedAtMs } = timesOf(call);
      const isTimed = signal.pddMs !== null;
      return line([
        call.callId,
        call.callerId,
        call.callee,
        iso(call.startedAtMs),
        call.talkMs > 0 ? iso(answeredAtMs) : null,
        iso(endedAtMs),
        Math.round(call.talkMs / 1000),
        isTimed ? call.pddMs : null,
        isTimed ? call.ringMs : null,
        signal.sip,
        signal.phrase,
        signal.reason,
        signal.q850,
        signal.amd,
        carrier,
        call.campaign,
      ]);
    },
  },
  kamailio: {
    header: "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user,gw_name,reason_hdr\n",
    rows: (call, signal, carrier) => {
      const { answeredAtMs, endedAtMs } = timesOf(call);
      const tags = [`f${call.callId}`, `t${call.callId}`, call.callId];
      const people = [call.callerId, call.callee, carrier];
      const finalAtMs = call.talkMs > 0 ? answeredAtMs : endedAtMs;
      const invite = [1, "INVITE", ...tags, signal.sip, signal.phrase, sqlTime(finalAtMs), ...people, signal.reason];
      if (call.talkMs === 0) return line(invite);
      return line(invite) + line([2, "BYE", ...tags, 200, "OK", sqlTime(endedAtMs), ...people, null]);
    },
  },
  causes: {
    header: "uniqueid,cli,destination,calldate,billsec,hangup_cause_q850,term_carrier\n",
    rows: (call, signal, carrier) =>
      line([
        call.callId,
        call.callerId,
        call.callee,
        sqlTime(call.startedAtMs),
        Math.round(call.talkMs / 1000),
        signal.q850,
        carrier,
      ]),
  },
};

/** What a provider of a style can put into files of a shape: a switch that knows causes only says nothing else. */
function styleOfShape(shape: CdrShape, style: ProviderStyle): ProviderStyle {
  return shape === "causes" ? "only_cause_21" : style;
}

/** Writes calls, in their order, as the lines of a file; header first. */
export function* cdrLines(shape: CdrShape, style: ProviderStyle, calls: Iterable<SimulatedCall>): Generator<string> {
  const { header, rows } = WRITERS[shape];
  const written = styleOfShape(shape, style);
  yield header;
  for (const call of calls) yield rows(call, callSignal(written, call), namesCarrier(style) ? call.carrier : "");
}
