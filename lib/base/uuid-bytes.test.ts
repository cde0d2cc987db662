import { describe, expect, it } from "vitest";
import { uuidBytes, uuidText } from "@/lib/base/uuid-bytes";

describe("uuidBytes", () => {
  it("are the sixteen bytes that the text stands for", () => {
    expect(uuidBytes("0192f0c4-7b1a-7c3e-8d2f-001122334455").toString("hex")).toBe("0192f0c47b1a7c3e8d2f001122334455");
  });
});

it("a UUID reads as it was written", () => {
  const uuid = "0192f0c4-7b1a-7c3e-8d2f-001122334455";
  expect(uuidText(uuidBytes(uuid))).toBe(uuid);
});
