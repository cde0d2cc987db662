import type { Metadata } from "next";
import { ImportsScreen } from "@/components/import/imports-screen";
import { loadImportsPage } from "@/lib/present/import/imports-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  const { scope, organization, role } = await requirePage("imports:read");
  return <ImportsScreen {...(await loadImportsPage(scope, organization, role))} />;
}
