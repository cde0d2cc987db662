import { expect, it } from "vitest";
import { recoveryCodeWords } from "@/lib/present/account/recovery-code-words";

it.each([
  [10, "10 recovery codes are left.", false],
  [2, "2 recovery codes are left.", false],
  [1, "1 recovery code is left.", true],
  [0, "No recovery code is left: without your app you could not sign in.", true],
])("of %d codes says how many are left", (left, text, isLow) => {
  expect(recoveryCodeWords(left)).toEqual({ text, isLow });
});
