import type { Metadata } from "next";
import { CompareScreen } from "@/components/compare/compare-screen";
import { loadComparePage } from "@/lib/present/caller-id/compare-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Compare caller IDs" };

interface ComparePageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function ComparePage({ searchParams }: ComparePageProps) {
  const { scope, organization } = await requirePage();
  return <CompareScreen {...(await loadComparePage(scope, organization, await searchParams))} />;
}
