import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/account/member/role";
import { shellModel } from "@/lib/present/shell/shell-model";

const clinic = { id: "1", slug: "ada", name: "Ada's clinic", timeZone: "UTC", country: "US", isDemo: false };
const demo = { ...clinic, id: "2", slug: "demo", name: "Demo fleet", isDemo: true };
const memberships = [
  { organization: clinic, role: "owner", agencyId: null, eraseAfter: null },
  { organization: demo, role: "viewer", agencyId: null, eraseAfter: null },
] as const;

describe("the frame of a page", () => {
  it("shows what is open, what else may be opened, and no more of either", () => {
    expect(shellModel({ email: "ada@example.org", memberships }, demo, "viewer")).toEqual({
      email: "ada@example.org",
      current: { slug: "demo", name: "Demo fleet", isDemo: true },
      organizations: [
        { slug: "ada", name: "Ada's clinic", isDemo: false },
        { slug: "demo", name: "Demo fleet", isDemo: true },
      ],
      isAdministrator: false,
      isGuest: false,
      erasure: null,
    });
  });

  it.each<[Role, boolean]>([
    ["owner", true],
    ["viewer", false],
  ])("tells a %s when all is erased, and whether they may stop it: %s", (role, mayStop) => {
    const doomed = { organization: { ...clinic, timeZone: "America/Los_Angeles" }, role, agencyId: null };
    const session = { email: "", memberships: [{ ...doomed, eraseAfter: new Date("2026-12-07T20:33:00Z") }] };
    expect(shellModel(session, doomed.organization, role).erasure).toEqual({
      after: "7 Dec 2026, 12:33, America/Los Angeles",
      mayStop,
    });
  });

  it.each<[Role, boolean]>([
    ["owner", true],
    ["admin", true],
    ["analyst", false],
    ["viewer", false],
  ])("for a %s shows what administrators see: %s", (role, isAdministrator) => {
    expect(shellModel({ email: "", memberships }, clinic, role).isAdministrator).toBe(isAdministrator);
  });
});
