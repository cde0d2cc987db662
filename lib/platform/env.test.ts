import { describe, expect, it } from "vitest";
import { logLevel, parseEnv } from "@/lib/platform/env";

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
    ["PORT", { PORT: "http" }],
    ["PORT", { PORT: " " }],
    ["PORT", { PORT: "0x50" }],
    ["PORT", { PORT: "1e3" }],
    ["PORT", { PORT: "65536" }],
    ["UPLOAD_BYTES_MAX", { UPLOAD_BYTES_MAX: "20GB" }],
    ["UPLOAD_BYTES_MAX", { UPLOAD_BYTES_MAX: "0" }],
    ["UPLOAD_BYTES_MAX", { UPLOAD_BYTES_MAX: "1e9" }],
    ["APP_URL", { APP_URL: "calls.example.com" }],
    ["APP_URL", { APP_URL: "https://example.com/calls" }],
    ["APP_URL", { APP_URL: "https://ada:secret@example.com" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://ada:p#ss@db.example.com/calls" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://ada@/calls" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://ada@db.example.com/calls?schema=rw" }],
    ["MAIL_FROM", { MAIL_FROM: "the alerts" }],
    ["MAIL_FROM", { MAIL_FROM: "Alerts <alerts@example.com>, more@example.com" }],
    ["AUTH_OIDC_CLIENT_ID", { AUTH_OIDC_ISSUER: "google" }],
    ["AUTH_OIDC_ISSUER", { AUTH_OIDC_CLIENT_ID: "calls", AUTH_OIDC_CLIENT_SECRET: "secret" }],
    ["AUTH_OIDC_TRUST_EMAIL", { AUTH_OIDC_ISSUER: "microsoft", AUTH_OIDC_TRUST_EMAIL: "true" }],
    ["AUTH_OIDC_TRUST_EMAIL", { AUTH_OIDC_ISSUER: COMMON, AUTH_OIDC_TRUST_EMAIL: "true" }],
  ])("that is not usable is refused by the name of %s", (name, variables) => {
    expect(() => parseEnv({ ...variables })).toThrow(`The configuration is not usable. ${name}: `);
  });

  it.each([
    [{ HOST: "::1" }, "http://[::1]:3000"],
    [{ HOST: "::", PORT: "80" }, "http://localhost:80"],
    [{ APP_URL: "https://calls.example.com/" }, "https://calls.example.com"],
    [{ APP_URL: "https://CALLS.example.com:443" }, "https://CALLS.example.com:443"],
  ])("%j is reached at %s", (variables, url) => {
    expect(parseEnv(variables).appUrl).toBe(url);
  });

  it.each(["alerts@example.com", "Ada's Alerts <alerts@example.com>", "<alerts@example.com>"])(
    "takes %s for a sender",
    (sender) => {
      expect(parseEnv({ MAIL_FROM: sender }).MAIL_FROM).toBe(sender);
    },
  );

  it.each([
    ["postgres://ada@/calls?host=/run/postgresql", "postgres://ada@%2Frun%2Fpostgresql/calls"],
    [
      "postgres://db.example/calls?sslmode=require&schema=public",
      "postgres://db.example/calls?sslmode=verify-full&schema=public",
    ],
  ])("takes %s for the database at %s", (given, address) => {
    expect(parseEnv({ DATABASE_URL: given }).DATABASE_URL).toBe(address);
  });

  it("takes the word of one's own tenant for addresses, and trusts no proxy where none is named", () => {
    const signIn = { AUTH_OIDC_ISSUER: OWN, AUTH_OIDC_CLIENT_ID: "calls", AUTH_OIDC_TRUST_EMAIL: "true" };
    expect(parseEnv(signIn).AUTH_OIDC_TRUST_EMAIL).toBe(true);
    expect(parseEnv({ TRUSTED_PROXIES: "" }).isTrustedProxy("127.0.0.1")).toBe(false);
  });
});

it.each([
  ["debug", "debug"],
  ["loud", "info"],
  ["", "info"],
  [undefined, "info"],
])("a log of level %s is opened as %s: what is no level is told of by whoever parses the rest", (wanted, level) => {
  expect(logLevel(wanted)).toBe(level);
});
