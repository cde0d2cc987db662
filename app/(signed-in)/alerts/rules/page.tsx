import type { Metadata } from "next";
import { AlertRulesScreen } from "@/components/alert-rule/alert-rules-screen";
import { loadAlertRulesPage } from "@/lib/present/alert/alert-rules-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Alert rules" };

export default async function AlertRulesPage() {
  return <AlertRulesScreen page={await loadAlertRulesPage(await requirePage("reputation:read"))} />;
}
