import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import { countClients, findAgency } from "@/lib/account/organization/client.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type ClientPlace, loadClients } from "@/lib/present/account/clients.loader";
import type { ClientsPage } from "@/lib/present/account/clients-page";
import { countryChoices, timeZoneChoices } from "@/lib/present/shell/places";

/** Loads the page of an organisation's clients. @param places the clients that the reader may open */
export async function loadClientsPage(
  scope: OrganizationScope,
  { isDemo, timeZone, country }: Organization,
  role: Role,
  places: readonly ClientPlace[],
): Promise<ClientsPage> {
  const [clients, all, agency] = await Promise.all([loadClients(places), countClients(scope), findAgency(scope)]);
  return {
    clients,
    hidden: all - clients.length,
    mayManage: can(role, "clients:manage") && !isDemo && agency === null,
    agency: agency && { ...agency, mayLeave: can(role, "organization:own") },
    timeZone,
    country,
    timeZones: timeZoneChoices(),
    countries: countryChoices(),
  };
}
