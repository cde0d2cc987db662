import { describe, expect, it } from "vitest";
import { Country, Email, Password, SignUpRequest, TimeZone } from "@/lib/account/account.schema";

describe("Email", () => {
  it("keeps one spelling of an address", () => {
    expect(Email.parse("  Ada@Clinic.Example ")).toBe("ada@clinic.example");
  });

  it.each(["", "ada", "ada@", "@clinic.example", "ada@clinic.example\r\nBcc: all@clinic.example"])(
    "refuses %j",
    (text) => {
      expect(Email.safeParse(text).success).toBe(false);
    },
  );
});

describe("Password", () => {
  it.each([
    ["1234567", false],
    ["12345678", true],
    ["correct horse battery staple", true],
    ["x".repeat(257), false],
  ])("takes %j: %s", (text, isTaken) => {
    expect(Password.safeParse(text).success).toBe(isTaken);
  });
});

describe("TimeZone and Country", () => {
  it.each(["UTC", "America/Chicago", "Asia/Kathmandu"])("know %s", (zone) => {
    expect(TimeZone.parse(zone)).toBe(zone);
  });

  it.each(["", "Mars/Olympus", "chicago"])("do not know the zone %j", (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(false);
  });

  it("write a country in upper case", () => {
    expect(Country.parse(" de ")).toBe("DE");
  });

  it.each(["Germany", "ZZ", "XX", "UK", "", "1"])("do not know the country %j, and say so once", (country) => {
    expect(Country.safeParse(country).error?.issues).toHaveLength(1);
  });
});

describe("SignUpRequest", () => {
  it("needs an address, a password and the organisation's name, and fills in the rest", () => {
    const request = { email: "Ada@clinic.example", password: "a long secret", organizationName: "Ada's clinic" };
    expect(SignUpRequest.parse(request)).toEqual({
      ...request,
      email: "ada@clinic.example",
      timeZone: "UTC",
      country: "US",
    });
  });
});
