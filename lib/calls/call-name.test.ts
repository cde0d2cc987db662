import { expect, it } from "vitest";
import { cutName } from "@/lib/calls/call-name";

it.each([
  ["", ""],
  ["North", "North"],
  ["x".repeat(200), "x".repeat(200)],
  ["x".repeat(201), "x".repeat(200)],
  ["é".repeat(3000), "é".repeat(200)],
  ["📞".repeat(101), "📞".repeat(100)],
  [`x${"📞".repeat(100)}`, `x${"📞".repeat(99)}`],
])("keeps of a name what an index holds, in whole characters (case %#)", (name, kept) => {
  expect(cutName(name)).toBe(kept);
});
