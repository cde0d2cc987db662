import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallerIdScreen } from "@/components/caller-id/caller-id-screen";
import { loadCallerIdPage } from "@/lib/present/caller-id/caller-id-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Caller ID" };

export default async function CallerIdPage({ params }: { readonly params: Promise<{ callerId: string }> }) {
  const reader = await requirePage();
  const model = await loadCallerIdPage(reader, (await params).callerId);
  if (model === null) notFound();
  return <CallerIdScreen {...model} />;
}
