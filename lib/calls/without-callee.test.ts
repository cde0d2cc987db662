import { expect, it } from "vitest";
import { withoutCallee } from "@/lib/calls/without-callee";

const CALLEE = "+12125550142";

it.each([
  [
    'SIP;cause=603;text="v=analytics1;url=https://redress.example/?to=%2B12125550142;email=a@b.example"',
    'SIP;cause=603;text="v=analytics1;url=https://redress.example/?to=[callee];email=a@b.example"',
  ],
  ["to +1 (212) 555-0142 and 212.555.0142", "to [callee] and [callee]"],
  ["00112125550142", "[callee]"],
  ["<tel:+13125550103>", "<tel:+13125550103>"],
  ["id=21255501421", "id=21255501421"],
  ["cause=0142", "cause=0142"],
  ["", ""],
])("of %j leaves %j", (text, left) => {
  expect(withoutCallee(text, CALLEE)).toBe(left);
});

it("knows numbers without a country, and leaves short ones alone", () => {
  expect(withoutCallee("x=301234567", "301234567")).toBe("x=[callee]");
  expect(withoutCallee("x=1001", "1001")).toBe("x=1001");
});
