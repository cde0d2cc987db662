import type { Metadata } from "next";
import { ClientsSettings } from "@/components/settings/clients-settings";
import { loadClientsPage } from "@/lib/present/account/clients-page.loader";
import { clientPlaces } from "@/lib/web/caller";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Clients" };

export default async function ClientsSettingsPage() {
  const { scope, organization, session, role } = await requirePage("clients:read");
  const places = clientPlaces(session, organization.id);
  return <ClientsSettings page={await loadClientsPage(scope, organization, role, places)} />;
}
