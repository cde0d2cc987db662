import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listChannels } from "@/lib/alert/channels/alert-channel.store";
import type { ChannelsPage } from "@/lib/present/delivery/channels-page";
import { presentAlertChannel } from "@/lib/present/delivery/present-alert-channel";

/** Loads the page of alert channels. */
export async function loadChannelsPage(scope: OrganizationScope, organization: Organization): Promise<ChannelsPage> {
  const channels = await listChannels(scope);
  return {
    timeZone: organization.timeZone,
    channels: channels.map(presentAlertChannel),
    mayAdd: !organization.isDemo,
  };
}
