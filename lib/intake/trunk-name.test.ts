import { expect, it } from "vitest";
import { trunkName } from "@/lib/intake/trunk-name";

it.each([
  ["PJSIP/carrier-a-0000003f", "carrier-a"],
  ["SIP/northbell-0000a1f0;2", "northbell"],
  ["sofia/gateway/north", "north"],
  ["SIP/10.0.0.9", "10.0.0.9"],
  ["Local/14155550100@default", "Local/14155550100@default"],
  ["north", "north"],
  ["Group1/acme", "Group1/acme"],
  ["", ""],
])("%j is %j", (text, expected) => {
  expect(trunkName(text)).toBe(expected);
});
