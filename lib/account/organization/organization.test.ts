import { describe, expect, it } from "vitest";
import { currentMembership, type Membership } from "@/lib/account/organization/organization";

const membership = (slug: string, isDemo = false): Membership => ({
  organization: { id: slug, slug, name: slug, timeZone: "UTC", country: "US", isDemo },
  role: isDemo ? "viewer" : "owner",
  agencyId: null,
  eraseAfter: null,
});
const demo = membership("demo", true);
const clinic = membership("clinic");
const agency = membership("agency");

describe("currentMembership", () => {
  it.each<[string, Membership[], string | null, Membership | null]>([
    ["the chosen one", [clinic, agency, demo], "agency", agency],
    ["the first when nothing was chosen", [clinic, agency, demo], null, clinic],
    ["the first when the chosen one is not theirs", [clinic, agency], "somebody-elses", clinic],
    ["the demo when it was chosen", [clinic, demo], "demo", demo],
    ["their own before the demo, whatever the order", [demo, clinic], null, clinic],
    ["none when they have the demo alone and did not choose it", [demo], null, null],
    ["none when there is none", [], "clinic", null],
  ])("is %s", (_, memberships, slug, expected) => {
    expect(currentMembership(memberships, slug)).toBe(expected);
  });
});
