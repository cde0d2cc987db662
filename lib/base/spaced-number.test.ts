import { expect, it } from "vitest";
import { spacedNumber } from "@/lib/base/spaced-number";

it.each([
  ["+12025550100", "+1 202 555 0100"],
  ["+442079460958", "+44 207 946 0958"],
  ["+35312345678", "+353 123 45678"],
  ["4711", "4711"],
  ["anonymous", "anonymous"],
])("%s is read as %s", (number, text) => expect(spacedNumber(number)).toBe(text));
