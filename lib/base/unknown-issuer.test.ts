import { expect, it } from "vitest";
import { isUnknownIssuer } from "@/lib/base/unknown-issuer";

it.each([
  ["SELF_SIGNED_CERT_IN_CHAIN", true],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", true],
  ["CERT_HAS_EXPIRED", false],
  ["ECONNREFUSED", false],
])("of %s: %s", (code, expected) => {
  expect(isUnknownIssuer(Object.assign(new Error("failed"), { code }))).toBe(expected);
});
