import { HOUR_MS } from "@/lib/base/time-units";
import type { ChangeKind } from "@/lib/watch/scan-stream";

/**
 * What happened to a caller ID: `watch`, it may be changing; `calm`, it was not; `alert`, it changed; `escalation`, a label became a
 * block or a block reached another carrier; `recovery`, it is as before; `new_normal`, it stayed changed for so
 * long that its present is what it is compared with from now on.
 */
export const DETECTION_CHANGES = ["watch", "calm", "alert", "escalation", "recovery", "new_normal"] as const;
export type DetectionChange = (typeof DETECTION_CHANGES)[number];

/** A count as it was seen and as it should have been. */
export interface ObservedExpected {
  readonly observed: number;
  readonly expected: number;
}

/** The window that speaks loudest, with everything that a sentence about it needs. */
export interface DetectionEvidence {
  /** First hour of the window (whole hours since the Unix epoch, UTC); it ends with the detection's hour. */
  readonly sinceHour: number;
  /** Valid calls in it. */
  readonly calls: number;
  readonly answers: ObservedExpected;
  readonly declines: ObservedExpected;
  readonly unwanted: ObservedExpected;
  readonly blocks: ObservedExpected;
}

/** One finding about one caller ID, dated by the calls that show it. */
export interface Detection {
  readonly callerId: string;
  readonly change: DetectionChange;
  readonly kind: ChangeKind;
  /** Terminating carrier on which it shows most; null when it shows on all of them, or the carrier is unknown. */
  readonly carrier: string | null;
  /** The hour of the call data (whole hours since the Unix epoch, UTC) at whose end it was detectable. */
  readonly hour: number;
  /** Days without a false alert that the evidence is worth: "odds : 1". At most 10¹². */
  readonly odds: number;
  /** The hour at whose end it stood out among all caller IDs; null while it does not. Alerts only. */
  readonly confirmedHour: number | null;
  readonly evidence: DetectionEvidence;
}

/** Time of the call data at which a detection was possible, milliseconds since the Unix epoch. */
export function detectedAtMs(detection: Pick<Detection, "hour">): number {
  return (detection.hour + 1) * HOUR_MS;
}
