import { describe, expect, it } from "vitest";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";

describe("CallerIdText", () => {
  it.each([
    ["+13125550103", "+13125550103"],
    [" 13125550103", "+13125550103"],
    ["13125550103", "+13125550103"],
    ["1234", "1234"],
    ["anonymous", "anonymous"],
  ])("reads %j as %s", (text, callerId) => {
    expect(CallerIdText.parse(text)).toBe(callerId);
  });

  it.each(["", "   ", "1 312", "\u0000", "é", "1".repeat(65)])("refuses %j", (text) => {
    expect(CallerIdText.safeParse(text).success).toBe(false);
  });
});
