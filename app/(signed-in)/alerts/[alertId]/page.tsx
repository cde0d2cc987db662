import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AlertScreen } from "@/components/alert/alert-screen";
import { loadAlertDetail } from "@/lib/present/alert/alert-detail.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Alert" };

export default async function AlertPage({ params }: { readonly params: Promise<{ alertId: string }> }) {
  const { scope, organization, role } = await requirePage("reputation:read");
  const id = z.uuid().safeParse((await params).alertId);
  const detail = id.success ? await loadAlertDetail(scope, organization, role, id.data) : null;
  if (detail === null) notFound();
  return <AlertScreen {...detail} />;
}
