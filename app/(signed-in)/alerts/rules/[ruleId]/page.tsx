import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AlertRuleScreen } from "@/components/alert-rule/alert-rule-screen";
import { loadAlertRulePage } from "@/lib/present/alert/alert-rules-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Alert rule" };

interface AlertRulePageProps {
  readonly params: Promise<{ ruleId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function AlertRulePage({ params, searchParams }: AlertRulePageProps) {
  const reader = await requirePage("alert-rules:write");
  const { ruleId } = await params;
  const id = z.uuid().safeParse(ruleId);
  if (ruleId !== "new" && !id.success) notFound();
  const page = await loadAlertRulePage(reader, id.data ?? null, (await searchParams).template);
  if (page === null) notFound();
  return <AlertRuleScreen key={`${page.id} ${JSON.stringify(page.definition)}`} page={page} />;
}
