import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportScreen } from "@/components/import/import-screen";
import { loadImportPage } from "@/lib/present/import/import-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: { readonly params: Promise<{ importId: string }> }) {
  const { scope, organization, role } = await requirePage("imports:read");
  const model = await loadImportPage(scope, organization, role, (await params).importId);
  if (model === null) notFound();
  return <ImportScreen {...model} />;
}
