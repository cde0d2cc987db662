import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertSeverity } from "@/lib/alert/alert-draft";
import type { AlertChannel } from "@/lib/alert/channels/alert-channel";
import {
  type ChannelChange,
  changeChannel,
  createChannel,
  rotateChannelSecret,
} from "@/lib/alert/channels/alert-channel.store";
import { channelAddressProblem } from "@/lib/alert/channels/channel-address.gateway";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import { sealForChannel } from "@/lib/alert/channels/channel-seal.gateway";
import { makeWebhookSecret } from "@/lib/alert/channels/webhook/webhook-signature.gateway";
import { AppError } from "@/lib/base/app-error";
import { DAY_MS } from "@/lib/base/time-units";

/** What somebody wants a channel to be. */
export interface ChannelWish {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly url: string;
  readonly minSeverity: AlertSeverity;
}

/**
 * Makes a channel. A webhook gets a secret, which is shown this once.
 * @throws AppError `unprocessable` when its address is none that may be reached
 */
export async function makeChannel(
  scope: OrganizationScope,
  { kind, name, url, minSeverity }: ChannelWish,
): Promise<{ readonly channel: AlertChannel; readonly secret: string | null }> {
  const address = sealedAddress(url);
  const secret = kind === "webhook" ? makeWebhookSecret() : null;
  const sealedSecret = secret === null ? null : sealForChannel(secret);
  return { channel: await createChannel(scope, { kind, name, minSeverity, sealedSecret, ...address }), secret };
}

/**
 * Changes a channel; what is left out stays.
 * @returns null when there is no such channel, or it is not as it was shown
 * @throws AppError `unprocessable` when its address is none that may be reached
 */
export async function changeChannelAsWished(
  scope: OrganizationScope,
  id: string,
  { url, ...change }: Omit<ChannelChange, "address"> & { readonly url?: string | undefined },
): Promise<AlertChannel | null> {
  return changeChannel(scope, id, { ...change, address: url === undefined ? undefined : sealedAddress(url) });
}

/**
 * Gives a webhook a new secret, shown this once; for a day the one before signs, too.
 * @returns null when there is no such webhook
 */
export async function renewChannelSecret(
  scope: OrganizationScope,
  id: string,
  now: Date,
): Promise<{ readonly secret: string; readonly previousSecretUntil: Date } | null> {
  const secret = makeWebhookSecret();
  const previousSecretUntil = new Date(now.getTime() + DAY_MS);
  const isDone = await rotateChannelSecret(scope, id, sealForChannel(secret), previousSecretUntil);
  return isDone ? { secret, previousSecretUntil } : null;
}

function sealedAddress(url: string): { readonly host: string; readonly sealedUrl: string } {
  const problem = channelAddressProblem(url);
  if (problem !== null) throw new AppError("unprocessable", problem, { problems: [{ path: "url", message: problem }] });
  return { host: new URL(url).host, sealedUrl: sealForChannel(url) };
}
