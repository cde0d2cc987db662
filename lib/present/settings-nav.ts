import { can } from "@/lib/account/permission";
import type { Role } from "@/lib/account/role";

/** A page of the settings. */
export interface SettingsLink {
  readonly href: string;
  readonly label: string;
}

/** The pages of the settings that a person of that role may open; the guest of the demo has no account. */
export function settingsNav(role: Role, isGuest: boolean): readonly SettingsLink[] {
  return [
    { href: "/settings", label: "Organisation" },
    ...(isGuest ? [] : [{ href: "/settings/account", label: "Your account" }]),
    { href: "/settings/members", label: "People" },
    ...(can(role, "organization:manage") ? [{ href: "/settings/channels", label: "Channels" }] : []),
    ...(can(role, "api-keys:manage") ? [{ href: "/settings/api-keys", label: "API keys" }] : []),
    ...(can(role, "privacy:manage") ? [{ href: "/settings/privacy", label: "Privacy and data" }] : []),
    ...(can(role, "audit:read") ? [{ href: "/settings/audit", label: "Audit log" }] : []),
    { href: "/settings/appearance", label: "Appearance" },
  ];
}
