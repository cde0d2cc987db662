import type { CallerId } from "@/lib/calls/caller-id";
import type { Signal } from "@/lib/calls/signal";

/** STIR/SHAKEN attestation level that the originating provider gave (RFC 8588). */
export type Attestation = "A" | "B" | "C";

/**
 * One dialled callee from one caller ID at one time: what remains of a call's legs and records
 * once they are read, and before its outcome is classified.
 */
export interface CallAttempt {
  /** The provider's own id of the call, stable across exports; null when the format has none. */
  readonly callId: string | null;
  readonly callerId: CallerId;
  /** The dialled number, `+` and digits where it is E.164, else its bare digits. Never stored: see `callee.ts`. */
  readonly callee: string;
  /** Start of the attempt, milliseconds since the Unix epoch (UTC). */
  readonly startedAtMs: number;
  readonly signal: Signal;
  /** Time from first ringing to answer or final response; null when the record does not say. */
  readonly ringMs: number | null;
  /** Terminating carrier as the record names it; empty when unknown. */
  readonly carrier: string;
  /** Trunk or connection as the record names it; empty when unknown. */
  readonly trunk: string;
  /** Campaign or purpose as the record names it; empty when unknown. */
  readonly campaign: string;
  readonly attestation: Attestation | null;
  /** Line of the file (1-based), or index of the record, where the attempt's first record stands. */
  readonly line: number;
}
