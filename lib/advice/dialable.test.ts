import { expect, it } from "vitest";
import { isDialable } from "@/lib/advice/dialable";

it.each([
  ["+13125550100", true],
  ["+442071838750", true],
  ["anonymous", false],
  ["1042", false],
  ["+11125550100", false],
  ["+19115550100", false],
  ["+13921550100", false],
  ["+13121550100", false],
  ["+1312555010", false],
])("%s can be called back: %s", (callerId, answer) => expect(isDialable(callerId)).toBe(answer));
