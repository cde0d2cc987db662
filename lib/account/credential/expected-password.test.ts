import { expect, it } from "vitest";
import { isExpectedPassword } from "@/lib/account/credential/expected-password";

const isExpected = (password: string) =>
  isExpectedPassword(password, "ada.lovelace@clinic.example", ["Northside Dental", "Ada L."]);

it.each([
  "Ringworthy2026!",
  "ringworthyringworthy",
  "Northside-Dental-1",
  "dental2026",
  "ada.lovelace",
  "Lovelace1815",
  "clinic123!",
  "ada.lovelace@clinic.example",
  "Admin-2026",
])("expects %j", (password) => {
  expect(isExpected(password)).toBe(true);
});

it.each(["correct horse battery staple", "my dental plan is northside", "12345 67890 11", "lovelace met babbage"])(
  "does not expect %j",
  (password) => {
    expect(isExpected(password)).toBe(false);
  },
);
