import type { Metadata } from "next";
import { AdviceScreen } from "@/components/advice/advice-screen";
import { loadAdvicePage } from "@/lib/present/advice/advice-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Advice" };

interface AdvicePageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function AdvicePage({ searchParams }: AdvicePageProps) {
  const reader = await requirePage("reputation:read");
  return <AdviceScreen page={await loadAdvicePage(reader, await searchParams)} />;
}
