import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceScreen } from "@/components/source/source-screen";
import { loadSourcePage } from "@/lib/present/source/source-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { readonly params: Promise<{ name: string }> }) {
  const { scope, organization, role } = await requirePage("reputation:read");
  const model = await loadSourcePage(scope, organization, role, (await params).name);
  if (model === null) notFound();
  return <SourceScreen {...model} />;
}
