import { expect, it } from "vitest";
import { trunkName } from "@/lib/intake/row/trunk-name";

it.each([
  ["PJSIP/carrier-a-0000003f", "carrier-a"],
  ["SIP/northbell-0000a1f0;2", "northbell"],
  ["sofia/gateway/north", "north"],
  ["SIP/10.0.0.9", "10.0.0.9"],
  ["Local/14155550100@default", "default"],
  ["Local/14157730031@from-trunk-00000010;1", "from-trunk"],
  ["Local/14157730031", "Local/14157730031"],
  ["OOH323/north-00000a1", "north"],
  ["north", "north"],
  ["Group1/acme", "Group1/acme"],
  ["", ""],
])("%j is %j", (text, expected) => {
  expect(trunkName(text)).toBe(expected);
});
