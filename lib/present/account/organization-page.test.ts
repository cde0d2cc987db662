import { describe, expect, it } from "vitest";
import { organizationPage } from "@/lib/present/account/organization-page";

const clinic = {
  id: "0199e1a0-0000-7000-8000-00000000000d",
  slug: "adas-clinic",
  name: "Ada's clinic",
  timeZone: "America/New_York",
  country: "US",
  isDemo: false,
};

describe("organizationPage", () => {
  it("gives whoever may change it the values that hold, and the choices", () => {
    const { form } = organizationPage(clinic, "owner");
    expect(form).toMatchObject({ name: "Ada's clinic", timeZone: "America/New_York", country: "US" });
    expect(form?.timeZones.some(({ value }) => value === "America/New_York")).toBe(true);
    expect(form?.countries.some(({ value }) => value === "US")).toBe(true);
  });

  it("names a zone as it is called today, and knows how it is kept", () => {
    const { form } = organizationPage({ ...clinic, timeZone: "Asia/Calcutta" }, "owner");
    expect(form).toMatchObject({ timeZone: "Asia/Kolkata", kept: { timeZone: "Asia/Calcutta" } });
    expect(form?.timeZones.filter(({ value }) => /Calcutta|Kolkata/.test(value))).toEqual([
      { value: "Asia/Kolkata", label: "Asia/Kolkata" },
    ]);
  });

  it("gives everybody else no form", () => {
    expect(organizationPage(clinic, "viewer").form).toBeNull();
    expect(organizationPage({ ...clinic, isDemo: true }, "owner").form).toBeNull();
  });

  it("never loses a value that the lists do not know", () => {
    const { form } = organizationPage({ ...clinic, timeZone: "US/Eastern-Old", country: "ZZ" }, "admin");
    expect(form?.timeZones[0]).toEqual({ value: "US/Eastern-Old", label: "US/Eastern-Old" });
    expect(form?.countries[0]?.value).toBe("ZZ");
  });
});
