import { expect, it } from "vitest";
import { maskedCallerId } from "@/lib/present/caller-id/masked-caller-id";

it.each([
  ["+12025550134", "+1 202 ••• ••34"],
  ["+442079460018", "+44 2•• ••• ••18"],
  ["50123", "5••23"],
  ["911", "•11"],
  ["anonymous", "Anonymous"],
])("%s reads %s", (callerId, masked) => {
  expect(maskedCallerId(callerId)).toBe(masked);
});
