import { HOUR_MS } from "@/lib/base/time-units";
import type { RetryGuardRow } from "@/lib/present/advice/advice.schema";
import { maskedCallee } from "@/lib/present/calls/present-call";

/** A callee not to call again, as the store gives it. */
export interface ShownGuardedCall {
  readonly list: RetryGuardRow["list"];
  readonly callKey: number;
  readonly callerId: string;
  readonly calleeArea: string;
  readonly calleeToken: string;
  readonly outcome: string;
  readonly at: Date;
  readonly importId: string;
  readonly filename: string;
  readonly line: number;
}

/** A row of the retry guard as the API shows it. @param pauseHours how long a plain decline keeps the dialler away */
export function presentGuardedCall(call: ShownGuardedCall, pauseHours: number): RetryGuardRow {
  const { callKey, calleeArea, at, ...rest } = call;
  const until = call.list === "pause" ? new Date(at.getTime() + pauseHours * HOUR_MS).toISOString() : null;
  return { ...rest, callId: String(callKey), callee: maskedCallee(calleeArea), at: at.toISOString(), until };
}
