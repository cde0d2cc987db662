import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallerIdScreen } from "@/components/caller-id/caller-id-screen";
import { loadCallerIdPage } from "@/lib/present/caller-id/caller-id-page.loader";
import { callerIdTitle } from "@/lib/present/caller-id/caller-id-title";
import { requirePage } from "@/lib/web/session-gate";

interface CallerIdPageProps {
  readonly params: Promise<{ callerId: string }>;
}

export async function generateMetadata({ params }: CallerIdPageProps): Promise<Metadata> {
  return { title: callerIdTitle((await params).callerId) };
}

export default async function CallerIdPage({ params }: CallerIdPageProps) {
  const reader = await requirePage();
  const model = await loadCallerIdPage(reader, (await params).callerId);
  if (model === null) notFound();
  return <CallerIdScreen {...model} />;
}
