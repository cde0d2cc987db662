/**
 * What one call record says about how the far end ended the call, before anybody has judged it.
 * Every field is what the record held; `null` means that the record does not say.
 */
export interface Signal {
  /** SIP final (or last) response code, 100–699. */
  readonly sip: number | null;
  /** Reason phrase of the status line, as written. */
  readonly phrase: string | null;
  /** Reason header field value(s), RFC 3326; several lines or comma-separated values allowed. */
  readonly reason: string | null;
  /** Call-Info header field value, RFC 8688 (`purpose=jwscard`). */
  readonly callInfo: string | null;
  /** ITU-T Q.850 cause, or a vendor's extension of it above 127. */
  readonly q850: number | null;
  /** Whether a 18x was seen before the final response. */
  readonly rang: boolean | null;
  /** Post-dial delay: INVITE to first 18x or, without one, to the final response; milliseconds. */
  readonly pddMs: number | null;
  /** Connected (talk) time in milliseconds. */
  readonly durationMs: number | null;
  /** Whether the record holds an answer time. */
  readonly answered: boolean | null;
  /** The vendor's own status word, such as `NO ANSWER` or `CALL_REJECTED`. */
  readonly disposition: string | null;
  /** Answering-machine detection verdict, as written. */
  readonly amd: string | null;
  /** Seconds of a Retry-After header: when the callee would rather be called (RFC 3261 section 20.33). */
  readonly retryAfterS: number | null;
}

/** A signal that says nothing: the starting point for readers and tests. */
export const SILENT: Signal = {
  sip: null,
  phrase: null,
  reason: null,
  callInfo: null,
  q850: null,
  rang: null,
  pddMs: null,
  durationMs: null,
  answered: null,
  disposition: null,
  amd: null,
  retryAfterS: null,
};
