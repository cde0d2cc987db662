import type { Metadata } from "next";
import { SourcesScreen } from "@/components/source/sources-screen";
import { loadSourcesPage } from "@/lib/present/source/source-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  const { scope, organization } = await requirePage("reputation:read");
  return <SourcesScreen {...(await loadSourcesPage(scope, organization))} />;
}
