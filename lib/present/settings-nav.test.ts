import { describe, expect, it } from "vitest";
import { settingsNav } from "@/lib/present/settings-nav";

describe("settingsNav", () => {
  it.each(["owner", "admin"] as const)("leads %s to the keys", (role) => {
    expect(settingsNav(role).map(({ href }) => href)).toEqual([
      "/settings",
      "/settings/api-keys",
      "/settings/appearance",
    ]);
  });

  it.each(["analyst", "viewer"] as const)("never shows %s a page that they may not open", (role) => {
    expect(settingsNav(role).map(({ href }) => href)).toEqual(["/settings", "/settings/appearance"]);
  });
});
