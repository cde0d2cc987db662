import { describe, expect, it } from "vitest";
import { pagePolicy, transportHeaders } from "@/lib/web/security-headers";

const directives = (policy: string) => new Map(policy.split("; ").map((one) => [one.split(" ")[0], one]));

describe("pagePolicy", () => {
  const policy = pagePolicy("n0nce", { isDevelopment: false, isTls: true });

  it("lets no script in that does not carry the nonce", () => {
    expect(directives(policy).get("script-src")).toBe("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
    for (const hole of ["unsafe-eval", "http:", "https:", "*"]) expect(policy).not.toContain(hole);
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
  });

  it.each(["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])(
    "says %s",
    (one) => {
      expect(policy.split("; ")).toContain(one);
    },
  );

  it("asks for TLS only where the product is reached by it", () => {
    expect(policy).toContain("upgrade-insecure-requests");
    expect(pagePolicy("x", { isDevelopment: true, isTls: false })).not.toContain("upgrade-insecure-requests");
  });
});

describe("transportHeaders", () => {
  it("binds browsers to TLS where the product is reached by it, and nowhere else", () => {
    expect(transportHeaders(true)["Strict-Transport-Security"]).toMatch(/^max-age=63072000/);
    expect(transportHeaders(false)).toEqual({});
  });
});
