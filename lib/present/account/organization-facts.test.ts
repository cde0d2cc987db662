import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/account/member/role";
import { organizationFacts } from "@/lib/present/account/organization-facts";

const clinic = {
  id: "0199e1a0-0000-7000-8000-00000000000d",
  slug: "adas-clinic",
  name: "Ada's clinic",
  timeZone: "America/New_York",
  country: "US",
  isDemo: false,
};

describe("organizationFacts", () => {
  it("names zone and country as people do", () => {
    expect(organizationFacts(clinic, "admin")).toMatchObject({
      name: "Ada's clinic",
      slug: "adas-clinic",
      timeZone: "America/New York",
      country: "United States (US)",
      role: "Admin",
    });
  });

  it.each(ROLES)("says what %s may do", (role) => {
    expect(organizationFacts(clinic, role).roleMeaning).toMatch(/^You may .+\.$/);
  });

  it.each([
    ["owner", true],
    ["admin", true],
    ["analyst", false],
    ["viewer", false],
  ] as const)("lets %s change it: %s", (role, mayChange) => {
    expect(organizationFacts(clinic, role).mayChange).toBe(mayChange);
    expect(organizationFacts({ ...clinic, isDemo: true }, role).mayChange).toBe(false);
  });

  it("marks the demo", () => {
    expect(organizationFacts({ ...clinic, isDemo: true }, "viewer").note).toContain("synthetic");
    expect(organizationFacts(clinic, "viewer").note).not.toContain("synthetic");
  });
});
