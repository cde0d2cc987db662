import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CaseScreen } from "@/components/redress/case-screen";
import { loadCasePage } from "@/lib/present/redress/case-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Redress case" };

export default async function RedressCasePage({ params }: { readonly params: Promise<{ caseId: string }> }) {
  const reader = await requirePage("reputation:read");
  const id = z.uuid().safeParse((await params).caseId);
  const page = id.success ? await loadCasePage(reader, id.data) : null;
  if (page === null) notFound();
  return <CaseScreen page={page} />;
}
