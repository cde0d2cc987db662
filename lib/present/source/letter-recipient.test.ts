import { expect, it } from "vitest";
import { DEFAULT_SOURCE, letterRecipient } from "@/lib/present/source/letter-recipient";

it("addresses a letter to the provider by name, and to nobody called default", () => {
  expect(letterRecipient("Acme Voice")).toBe("Acme Voice");
  expect(letterRecipient(DEFAULT_SOURCE)).toBe("our provider");
});
