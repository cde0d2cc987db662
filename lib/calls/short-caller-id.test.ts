import { expect, it } from "vitest";
import { isShortCallerId } from "@/lib/calls/short-caller-id";

it.each([
  ["1001", true],
  ["12", true],
  ["123456", true],
  ["1", false],
  ["1234567", false],
  ["+13125550101", false],
  ["anonymous", false],
  ["", false],
])("%j is short: %s", (callerId, isShort) => {
  expect(isShortCallerId(callerId)).toBe(isShort);
});
