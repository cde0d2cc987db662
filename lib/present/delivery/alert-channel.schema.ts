import { z } from "zod";
import { ALERT_SEVERITIES } from "@/lib/alert/alert-draft";
import { LOST_PARTS } from "@/lib/alert/channels/alert-channel";
import { CHANNEL_KINDS } from "@/lib/alert/channels/channel-kind";
import { Delivery } from "@/lib/present/delivery/delivery.schema";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

const Name = z.string().trim().min(1).max(100);
const Address = z.string().trim().min(1).max(2_000);
const Severity = z.enum(ALERT_SEVERITIES);

/** Where alerts go beside mail; its address and secret are not shown again. */
export const AlertChannelItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(CHANNEL_KINDS),
    name: z.string(),
    host: z.string(),
    minSeverity: Severity,
    isEnabled: z.boolean(),
    createdAt: Time,
    /** Until when the secret before the present one signs, too. */
    previousSecretUntil: Time.nullable(),
    /** Why the latest try failed; null since a message arrived. */
    lastError: z.string().nullable(),
    /** Since a message was given up; null since a message arrived. */
    deadSince: Time.nullable(),
    /** What was sealed under another AUTH_SECRET: nothing can be sent before it was given anew. */
    lost: z.enum(LOST_PARTS).nullable(),
  })
  .meta({ id: "AlertChannel" });
export type AlertChannelItem = z.output<typeof AlertChannelItem>;

/** All channels, oldest first. */
export const AlertChannelList = pageOf(AlertChannelItem);

/** A channel that was just made; `secret` is shown this once, and is null where the kind knows no signature. */
export const FreshAlertChannelItem = AlertChannelItem.extend({ secret: z.string().nullable() }).meta({
  id: "FreshAlertChannel",
});

/** What a new channel is to be. */
export const AlertChannelRequest = z.object({
  kind: z.enum(CHANNEL_KINDS),
  name: Name,
  url: Address,
  minSeverity: Severity.default("medium"),
});

/** What may be changed of a channel; what is left out stays. */
export const AlertChannelChange = z
  .object({
    name: Name,
    url: Address,
    minSeverity: Severity,
    isEnabled: z.boolean(),
    /** What was shown when the change was made; it is refused where that holds no longer. */
    shown: AlertChannelItem.pick({ name: true, host: true, minSeverity: true }),
  })
  .partial();

/** A new secret, shown this once. */
export const FreshSecret = z.object({ secret: z.string(), previousSecretUntil: Time });

/** A message to a channel. */
export const ChannelDelivery = Delivery.omit({ html: true, recipient: true }).meta({ id: "ChannelDelivery" });
export type ChannelDelivery = z.output<typeof ChannelDelivery>;

/** A page of them, newest first. */
export const ChannelDeliveryPage = pageOf(ChannelDelivery);
