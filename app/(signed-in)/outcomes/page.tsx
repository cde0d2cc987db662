import type { Metadata } from "next";
import { OutcomesScreen } from "@/components/outcome/outcomes-screen";
import { loadOutcomesPage } from "@/lib/present/outcome/outcomes-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Outcomes" };

export default async function OutcomesPage() {
  const { scope, organization } = await requirePage("reputation:read");
  return <OutcomesScreen page={await loadOutcomesPage(scope, organization)} />;
}
