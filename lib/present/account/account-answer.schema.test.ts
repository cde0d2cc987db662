import { describe, expect, it } from "vitest";
import { OrganizationItem } from "@/lib/present/account/account-answer.schema";

const CLINIC = {
  id: "0192f0c4-7b1a-7c3e-8d2f-001122334455",
  slug: "adas-clinic",
  name: "Ada's Clinic",
  timeZone: "America/Chicago",
  country: "US",
  isDemo: false,
};

describe("an organisation in an answer", () => {
  it("is what was promised, and no more of it than that", () => {
    expect(OrganizationItem.parse({ ...CLINIC, passwordHash: "x" })).toEqual(CLINIC);
  });

  it("is refused when it lacks its id", () => {
    expect(OrganizationItem.safeParse({ ...CLINIC, id: "1" }).success).toBe(false);
  });
});
