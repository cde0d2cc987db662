import type { Metadata } from "next";
import { ChannelsScreen } from "@/components/channel/channels-screen";
import { loadChannelsPage } from "@/lib/present/delivery/channels-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Channels" };

export default async function ChannelsSettingsPage() {
  const { scope, organization } = await requirePage("organization:manage");
  return <ChannelsScreen page={await loadChannelsPage(scope, organization)} />;
}
