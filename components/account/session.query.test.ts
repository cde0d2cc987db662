import { expect, it } from "vitest";
import { signInWords } from "@/components/account/session.query";

const UNKNOWN = "The sign-in did not succeed. Try again.";

it.each([
  [null, null],
  ["AccessDenied", "You may not sign in here."],
  ["unheard-of", UNKNOWN],
  ["__proto__", UNKNOWN],
  ["constructor", UNKNOWN],
])("of the error %j says %j", (error, words) => {
  expect(signInWords(error)).toBe(words);
});
