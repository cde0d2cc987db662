import { beforeEach, expect, it } from "vitest";
import { admitAttempt } from "@/lib/account/sign-in/sign-in-throttle.gateway";
import { AppError } from "@/lib/base/app-error";

beforeEach(() => {
  globalThis.ringworthyWrongAttempts = undefined;
});

const admitted = (email: string, address: string | null = null, nowMs = 0) => {
  try {
    admitAttempt(email, address, nowMs);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

it("counts all addresses of one network of IPv6 as one, and another network apart", () => {
  for (let n = 1; n <= 41; n++) expect(admitted(`${n}@x.example`, `2001:db8:0:1::${n.toString(16)}`)).toBe(true);
  expect(admitted("next@x.example", "2001:db8:0:1:ffff::1")).toBe(false);
  expect(admitted("next@x.example", "2001:db8:0:2::1")).toBe(true);
});

it("keeps the wait of an account however many others are tried meanwhile", () => {
  for (let n = 0; n < 15; n++) admitted("ada@x.example", null, n * 900_000);
  const at = 15 * 900_000 - 1;
  for (let n = 0; n < 11_000; n++) admitted(`${n}@x.example`, null, at);
  expect(globalThis.ringworthyWrongAttempts?.size).toBe(10_000);
  expect(admitted("ada@x.example", null, at)).toBe(false);
});

it("forgets first, of those who need not wait, who was tried longest ago", () => {
  for (let n = 0; n < 10_000; n++) admitted(`${n}@x.example`);
  admitted("0@x.example");
  admitted("new@x.example");
  expect(globalThis.ringworthyWrongAttempts?.has("account 0@x.example")).toBe(true);
  expect(globalThis.ringworthyWrongAttempts?.has("account 1@x.example")).toBe(false);
});
