import { can } from "@/lib/account/permission";
import type { Role } from "@/lib/account/role";

/** A page of the settings. */
export interface SettingsLink {
  readonly href: string;
  readonly label: string;
}

/** The pages of the settings that a person of that role may open. */
export function settingsNav(role: Role): readonly SettingsLink[] {
  return [
    { href: "/settings", label: "Organisation" },
    ...(can(role, "api-keys:manage") ? [{ href: "/settings/api-keys", label: "API keys" }] : []),
    { href: "/settings/appearance", label: "Appearance" },
  ];
}
