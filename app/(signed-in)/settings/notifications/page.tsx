import type { Metadata } from "next";
import { NotificationsScreen } from "@/components/notification/notifications-screen";
import { loadNotificationsPage } from "@/lib/present/delivery/notifications-page.loader";
import { requireOwnPage, requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage() {
  await requireOwnPage();
  return <NotificationsScreen page={await loadNotificationsPage(await requirePage("reputation:read"))} />;
}
