import { z } from "zod";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** Where a message stands. `kept`: no mail server is configured, so it is read here; `withdrawn`: its reader has left or wants none any more. */
export const DELIVERY_STATUSES = ["queued", "sending", "sent", "kept", "failed", "withdrawn"] as const;

/** A message of the outbox. */
export const Delivery = z
  .object({
    id: z.uuid(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    status: z.enum(DELIVERY_STATUSES),
    attempts: z.int().min(0),
    lastError: z.string().nullable(),
    createdAt: Time,
    sentAt: Time.nullable(),
    alertId: z.uuid().nullable(),
  })
  .meta({ id: "Delivery" });
export type Delivery = z.output<typeof Delivery>;

/** A page of messages, newest first. */
export const DeliveryPage = pageOf(Delivery);
