import { describe, expect, it } from "vitest";
import { GUEST_EMAIL, isGuest } from "@/lib/account/sign-in/guest";

describe("isGuest", () => {
  it("knows the guest from everybody else", () => {
    expect(isGuest({ email: GUEST_EMAIL })).toBe(true);
    expect(isGuest({ email: "ada@example.com" })).toBe(false);
  });

  it("has an address to which no mail can ever go", () => {
    expect(GUEST_EMAIL).toMatch(/\.invalid$/);
  });
});
