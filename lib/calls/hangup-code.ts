import { accept, type Result, refuse } from "@/lib/base/result";
import { parseQ850 } from "@/lib/calls/q850";
import { isReasonHeader, parseReason } from "@/lib/calls/reason-header";
import { parseSipResponse } from "@/lib/calls/sip-response";

/** What a column holds that carries SIP codes and Q.850 causes alike; all null where it says nothing. */
export interface HangupCode {
  readonly sip: number | null;
  readonly phrase: string | null;
  readonly q850: number | null;
  /** The cell as written, where it is a Reason header. */
  readonly reason: string | null;
}

const SAYS_SIP = /sip/i;
const ANALYTICS = /v=analytics\d/i;

/** What a Reason header says in the place of a code; its Q.850 causes stay with it. */
function fromReason(reason: string): HangupCode {
  const value = parseReason(reason).find(({ protocol, cause }) => protocol === "SIP" && cause !== null);
  const cause = value?.cause ?? 0;
  if (cause < 100 || cause > 699) return { sip: null, phrase: null, q850: null, reason };
  const text = value?.text ?? null;
  return { sip: cause, phrase: text !== null && ANALYTICS.test(text) ? null : text, q850: null, reason };
}

const CODE_IN_OBJECT = /"(?:(?:sip|status|response)_?)?(?:code|status)"\s*:\s*"?([1-6]\d\d)\b/i;
const PHRASE_IN_OBJECT = /"(?:phrase|message|text|description|reason)"\s*:\s*"([^"\\]{1,200})"/i;

/** Code and phrase of an object that some program wrote into a cell: `{"code":603,"reason":"Decline"}`; any other text as it is. */
function codeOfObject(text: string): string {
  const code = text.startsWith("{") ? CODE_IN_OBJECT.exec(text)?.[1] : undefined;
  return code === undefined ? text : `${code} ${PHRASE_IN_OBJECT.exec(text)?.[1] ?? ""}`.trim();
}

/**
 * Reads a "hangup code": 1 to 127 is a Q.850 cause, 128 to 699 a SIP response, and `sip:183` is SIP whatever its number.
 * Cause names count as well (`CALL_REJECTED`), and so does the cause of a Reason header (`SIP;cause=603;text="Decline"`),
 * and the code of an object in JSON.
 */
export function parseHangupCode(written: string): Result<HangupCode, "not_a_sip_code"> {
  const text = codeOfObject(written);
  if (isReasonHeader(text)) return accept(fromReason(text));
  const response = parseSipResponse(text);
  const { code, phrase } = response.ok ? response.value : { code: null, phrase: null };
  if (response.ok && code === null) return accept({ sip: null, phrase: null, q850: null, reason: null });
  if (code !== null && (code > 127 || SAYS_SIP.test(text)))
    return accept({ sip: code, phrase, q850: null, reason: null });
  const cause = parseQ850(text);
  return cause.ok ? accept({ sip: null, phrase: null, q850: cause.value, reason: null }) : refuse("not_a_sip_code");
}
