import { z } from "zod";
import { LABEL_SEVERITIES } from "@/lib/redress/label-sighting";

/** What is kept of an observation beside its columns. */
export const ObservationDetailRecord = z.object({
  carrier: z.string().default(""),
  device: z.string().default(""),
  note: z.string().default(""),
});

/** How bad an observation is, as it is kept. */
export const ObservationSeverityRecord = z.enum(LABEL_SEVERITIES).catch("other");
