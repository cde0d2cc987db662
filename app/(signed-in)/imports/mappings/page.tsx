import type { Metadata } from "next";
import { MappingsScreen } from "@/components/import/mappings-screen";
import { loadMappingsPage } from "@/lib/present/import/mappings-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Column mappings" };

export default async function MappingsPage() {
  const { scope, organization, role } = await requirePage("imports:read");
  return <MappingsScreen {...(await loadMappingsPage(scope, organization, role))} />;
}
