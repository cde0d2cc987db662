import type { Metadata } from "next";
import { OverviewScreen } from "@/components/overview/overview-screen";
import { loadOverview } from "@/lib/present/overview/overview.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  const { scope, organization, role } = await requirePage();
  return <OverviewScreen {...(await loadOverview(scope, organization, role))} />;
}
