import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Membership } from "@/lib/account/organization/organization";

/** A page of the settings. */
export interface SettingsLink {
  readonly href: string;
  readonly label: string;
}

/** What an organisation is to others: an agency that has clients which the reader may open, or a client of one. */
export type Relation = "none" | "agency" | "client";

/** What an organisation is to the others that a person may open. */
export function relationOf(memberships: readonly Membership[], organizationId: string): Relation {
  if (memberships.some(({ agencyId }) => agencyId === organizationId)) return "agency";
  const own = memberships.find(({ organization }) => organization.id === organizationId);
  return own === undefined || own.agencyId === null ? "none" : "client";
}

/** The pages of the settings that a person of that role may open; the guest of the demo has no account. */
export function settingsNav(role: Role, isGuest: boolean, relation: Relation = "none"): readonly SettingsLink[] {
  const isAboutClients = relation !== "none" || can(role, "clients:manage");
  return [
    { href: "/settings", label: "Organisation" },
    ...(isGuest ? [] : [{ href: "/settings/account", label: "Your account" }]),
    ...(isGuest ? [] : [{ href: "/settings/notifications", label: "Notifications" }]),
    { href: "/settings/members", label: "People" },
    ...(isAboutClients ? [{ href: "/settings/clients", label: relation === "client" ? "Agency" : "Clients" }] : []),
    ...(can(role, "organization:manage") ? [{ href: "/settings/channels", label: "Channels" }] : []),
    ...(can(role, "api-keys:manage") ? [{ href: "/settings/api-keys", label: "API keys" }] : []),
    ...(can(role, "privacy:manage") ? [{ href: "/settings/privacy", label: "Privacy and data" }] : []),
    ...(can(role, "audit:read") ? [{ href: "/settings/audit", label: "Audit log" }] : []),
    { href: "/settings/appearance", label: "Appearance" },
  ];
}
