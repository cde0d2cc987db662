import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/platform/env";

const COMMON = "https://login.microsoftonline.com/common/v2.0";
const OWN = "https://login.microsoftonline.com/0199e1a0-0000-7000-8000-000000000001/v2.0";

describe("the configuration", () => {
  it("needs nothing", () => {
    const env = parseEnv({});
    expect([env.appUrl, env.SIGN_UP, env.isTrustedProxy("::1")]).toEqual([
      "http://127.0.0.1:3000",
      "first-user-only",
      true,
    ]);
  });

  it.each([
    ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "my-proxy" }],
    ["CALLEE_KEY", { CALLEE_KEY: "short" }],
    ["LEDGER_KEY", { LEDGER_KEY: "short" }],
    ["SIGN_UP", { SIGN_UP: "everybody" }],
    ["AUTH_OIDC_TRUST_EMAIL", { AUTH_OIDC_ISSUER: "microsoft", AUTH_OIDC_TRUST_EMAIL: "true" }],
    ["AUTH_OIDC_TRUST_EMAIL", { AUTH_OIDC_ISSUER: COMMON, AUTH_OIDC_TRUST_EMAIL: "true" }],
  ])("that is not usable is refused by the name of %s", (name, variables) => {
    expect(() => parseEnv({ ...variables })).toThrow(`The configuration is not usable. ${name}: `);
  });

  it("takes the word of one's own tenant for addresses, and trusts no proxy where none is named", () => {
    expect(parseEnv({ AUTH_OIDC_ISSUER: OWN, AUTH_OIDC_TRUST_EMAIL: "true" }).AUTH_OIDC_TRUST_EMAIL).toBe(true);
    expect(parseEnv({ TRUSTED_PROXIES: "" }).isTrustedProxy("127.0.0.1")).toBe(false);
  });
});
