import { expect, it } from "vitest";
import { isOwnIssuer } from "@/lib/account/sign-in/is-own-issuer";

const TENANT = "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0";

it.each([
  ["https://accounts.google.com", "https://accounts.google.com", true],
  ["https://tenant.auth.example/", "https://tenant.auth.example", true],
  ["https://id.example/realms/one", "https://id.example/realms/one/", true],
  [TENANT, TENANT, true],
  [TENANT, "https://login.microsoftonline.com/common/v2.0", true],
  [TENANT, "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0", true],
  ["https://evil.example", "https://id.example", false],
  ["https://id.example/realms/two", "https://id.example/realms/one", false],
  ["https://id.example.evil.example", "https://id.example", false],
  ["http://id.example", "https://id.example", false],
  [TENANT, "https://id.example", false],
  [
    "https://evil.example/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
    "https://login.microsoftonline.com/common/v2.0",
    false,
  ],
])("%s, configured as %s: %s", (claimed, configured, isOwn) => {
  expect(isOwnIssuer(claimed, configured)).toBe(isOwn);
});
