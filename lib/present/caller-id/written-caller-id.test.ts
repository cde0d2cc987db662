import { describe, expect, it } from "vitest";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";

const WRITTEN = [
  "+13125550103",
  " 13125550103",
  "13125550103",
  "1234",
  "anonymous",
  "",
  "   ",
  "1 312",
  "\u0000",
  "é",
  "1".repeat(64),
  "1".repeat(65),
];

describe("a caller ID in a URL", () => {
  it.each(WRITTEN)("reads %j as the API does", (text) => {
    expect(writtenCallerId(text)).toBe(CallerIdText.safeParse(text).data ?? null);
  });

  it.each([undefined, null, 13125550103, ["+13125550103"]])("is not seen in %j", (written) =>
    expect(writtenCallerId(written)).toBeNull(),
  );
});
