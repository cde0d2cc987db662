import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { pageOf } from "@/lib/present/page.schema";
import { AskedMoment, Time } from "@/lib/present/time.schema";
import { COMPLAINT_SOURCES } from "@/lib/redress/complaint-file";
import { LABEL_SEVERITIES } from "@/lib/redress/label-sighting";

/** What an outside source said of a number. Complaints are the public's own words: unverified, and the number may be spoofed. */
export const ObservationItem = z
  .object({
    id: z.uuid(),
    callerId: z.string(),
    observedAt: Time,
    source: z.enum(["seen", ...COMPLAINT_SOURCES]),
    label: z.string(),
    severity: z.enum(LABEL_SEVERITIES),
    carrier: z.string(),
    device: z.string(),
    note: z.string(),
    /** Of a complaint: false where the number made no call around that day, so that somebody else may use it. */
    hasOwnCalls: z.boolean().nullable(),
  })
  .meta({ id: "Observation" });
export type ObservationItem = z.output<typeof ObservationItem>;

/** A page of observations, the latest seen first. */
export const ObservationPage = pageOf(ObservationItem);

/** A label that somebody saw. */
export const NewObservation = z.object({
  callerId: CallerIdText,
  /** What the phone showed. */
  label: z.string().trim().min(1).max(120),
  /** Read off the label when left out. */
  severity: z.enum(LABEL_SEVERITIES).optional(),
  carrier: z.string().trim().max(100).default(""),
  /** Phone or app. */
  device: z.string().trim().max(100).default(""),
  note: z.string().trim().max(1_000).default(""),
  /** Now when left out. */
  observedAt: AskedMoment.optional(),
});

/** What a file of public complaints brought. */
export const ComplaintFileItem = z
  .object({
    source: z.enum(COMPLAINT_SOURCES),
    read: z.int(),
    broken: z.int(),
    matched: z.int(),
    added: z.int(),
  })
  .meta({ id: "ComplaintFile" });
export type ComplaintFileItem = z.output<typeof ComplaintFileItem>;
