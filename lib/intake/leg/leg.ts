import type { CallAttempt } from "@/lib/calls/call-attempt";

/**
 * What one record tells about its call: `final` holds a result, `partial` will come again with more,
 * `invite` is a SIP transaction whose dialog later records complete, `ack`, `bye` and `cancel` are those records,
 * and `agent` is the customer's own side of a call, which counts only where no outer leg is on record.
 */
export type LegKind = "final" | "partial" | "invite" | "ack" | "bye" | "cancel" | "agent";

/** One record of a call, read but not yet joined with the others of the same call. Plain data: survives JSON. */
export interface Leg {
  readonly type: "leg";
  readonly kind: LegKind;
  /** Ties legs of one call; null where the format writes one record per call or has no such id. */
  readonly correlationId: string | null;
  /** Number of the routing attempt where the record has one. */
  readonly attemptIndex: number | null;
  /** When the recorded event happened, Unix milliseconds; null where the record holds no time (an INVITE whose ACK has it). */
  readonly atMs: number | null;
  /** The attempt as far as this record tells; null for `ack`, `bye` and `cancel`. Its `startedAtMs` is 0 while `atMs` is null. */
  readonly attempt: CallAttempt | null;
  /** Reason header of a `bye` or `cancel`. */
  readonly reason: string | null;
  /** Line of the file (1-based), or index of the record. */
  readonly line: number;
}

/** A leg that waits for others of its call. */
export interface ToldLeg extends Leg {
  /** By which readings of files it came, all of which told it word for word. */
  readonly readings: readonly string[];
}
