import type { AlertEvidence } from "@/lib/alert/alert-draft";

/** What became of an alert that people were told of: the harm is over, later data undid it, or still later data bears it out. */
export interface FollowUp {
  readonly alertId: string;
  readonly what: "all_clear" | "withdrawn" | "reinstated";
  readonly callerId: string;
  readonly carrier: string | null;
  readonly evidence: AlertEvidence;
  /** Key of the message that told of it, without its recipient. */
  readonly threadKey: string;
}
