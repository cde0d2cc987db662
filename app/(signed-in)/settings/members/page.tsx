import type { Metadata } from "next";
import { TeamSettings } from "@/components/settings/team-settings";
import { loadTeamPage } from "@/lib/present/account/team-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "People" };

export default async function MembersPage() {
  const { scope, organization, session, role } = await requirePage("members:read");
  return <TeamSettings page={await loadTeamPage(scope, organization, { userId: session.userId, role })} />;
}
