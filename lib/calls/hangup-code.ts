import { accept, type Result, refuse } from "@/lib/base/result";
import { parseQ850 } from "@/lib/calls/q850";
import { parseSipResponse } from "@/lib/calls/sip-response";

/** What a column holds that carries SIP codes and Q.850 causes alike; all null where it says nothing. */
export interface HangupCode {
  readonly sip: number | null;
  readonly phrase: string | null;
  readonly q850: number | null;
}

const SAYS_SIP = /sip/i;

/**
 * Reads a "hangup code": 1 to 127 is a Q.850 cause, 128 to 699 a SIP response, and `sip:183` is SIP whatever its number.
 * Cause names count as well (`CALL_REJECTED`).
 */
export function parseHangupCode(text: string): Result<HangupCode, "not_a_sip_code"> {
  const response = parseSipResponse(text);
  const { code, phrase } = response.ok ? response.value : { code: null, phrase: null };
  if (response.ok && code === null) return accept({ sip: null, phrase: null, q850: null });
  if (code !== null && (code > 127 || SAYS_SIP.test(text))) return accept({ sip: code, phrase, q850: null });
  const cause = parseQ850(text);
  return cause.ok ? accept({ sip: null, phrase: null, q850: cause.value }) : refuse("not_a_sip_code");
}
