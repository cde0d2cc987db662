import { describe, expect, it } from "vitest";
import { settingsNav } from "@/lib/present/settings/settings-nav";

const FOR_ALL = [
  "/settings",
  "/settings/account",
  "/settings/notifications",
  "/settings/members",
  "/settings/appearance",
];
const FOR_ADMINISTRATORS = [
  "/settings/privacy",
  "/settings/audit",
  "/settings/api-keys",
  "/settings/channels",
  "/settings/clients",
];
const pages = (role: Parameters<typeof settingsNav>[0], isGuest = false) =>
  settingsNav(role, isGuest).map(({ href }) => href);

describe("settingsNav", () => {
  it.each(["owner", "admin"] as const)("leads %s to channels, keys, audit log and privacy too", (role) => {
    expect(pages(role).sort()).toEqual([...FOR_ALL, ...FOR_ADMINISTRATORS].sort());
  });

  it.each(["analyst", "viewer"] as const)("never shows %s a page that they may not open", (role) => {
    expect(pages(role)).toEqual(FOR_ALL);
  });

  it("leads whoever may open a client, or sees an agency, to them", () => {
    expect(settingsNav("viewer", false, "agency")).toContainEqual({ href: "/settings/clients", label: "Clients" });
    expect(settingsNav("viewer", false, "client")).toContainEqual({ href: "/settings/clients", label: "Agency" });
  });

  it("shows the guest of the demo no account", () => {
    expect(pages("viewer", true)).not.toContain("/settings/account");
  });
});
