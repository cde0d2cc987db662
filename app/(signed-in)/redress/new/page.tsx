import type { Metadata } from "next";
import { NewCaseScreen } from "@/components/redress/new-case-screen";
import { loadNewCasePage } from "@/lib/present/redress/new-case-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Open a case" };

interface NewCasePageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function NewCasePage({ searchParams }: NewCasePageProps) {
  const reader = await requirePage("reputation:read");
  return <NewCaseScreen page={await loadNewCasePage(reader, await searchParams)} />;
}
