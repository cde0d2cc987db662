import type { Metadata } from "next";
import { RulesScreen } from "@/components/advice/rules-screen";
import { loadAdviceRulesPage } from "@/lib/present/advice/advice-rules.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Rules of advice" };

export default async function AdviceRulesPage() {
  return <RulesScreen {...(await loadAdviceRulesPage(await requirePage("reputation:read")))} />;
}
