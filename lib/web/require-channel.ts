import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertChannel } from "@/lib/alert/channels/alert-channel";
import { findChannel } from "@/lib/alert/channels/alert-channel.store";
import { AppError } from "@/lib/base/app-error";

/** The organisation's channel of that id. @throws AppError `not_found` when it has none */
export async function requireChannel(scope: OrganizationScope, id: string): Promise<AlertChannel> {
  return channelOrNotFound(await findChannel(scope, id));
}

/** The same of a channel that is turned on. @throws AppError `conflict` when it is turned off */
export async function requireSendingChannel(scope: OrganizationScope, id: string): Promise<AlertChannel> {
  const channel = await requireChannel(scope, id);
  if (!channel.isEnabled) throw new AppError("conflict", "The channel is turned off. Turn it on first.");
  return channel;
}

/** @throws AppError `not_found` when nothing was found */
export function channelOrNotFound<Found>(found: Found | null): Found {
  if (found === null) throw new AppError("not_found", "There is no such channel.");
  return found;
}
