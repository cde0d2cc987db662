import { describe, expect, it } from "vitest";
import { openSealed, sealText } from "@/lib/platform/seal";

describe("sealText", () => {
  it("comes back whole with its secret and purpose, and never looks the same twice", () => {
    const sealed = sealText("secret", "totp", "JBSWY3DP é");
    expect(openSealed("secret", "totp", sealed)).toBe("JBSWY3DP é");
    expect(sealed).not.toContain("JBSWY3DP");
    expect(sealText("secret", "totp", "JBSWY3DP é")).not.toBe(sealed);
  });

  it.each([
    ["another secret", (sealed: string) => openSealed("other", "totp", sealed)],
    ["another purpose", (sealed: string) => openSealed("secret", "mail", sealed)],
    ["a changed letter", (sealed: string) => openSealed("secret", "totp", `${sealed.slice(0, -4)}AAAA`)],
    ["nothing", () => openSealed("secret", "totp", "")],
  ])("does not open with %s", (_, open) => {
    expect(() => open(sealText("secret", "totp", "JBSWY3DPEHPK3PXP"))).toThrow();
  });
});
