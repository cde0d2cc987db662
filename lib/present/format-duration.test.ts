import { describe, expect, it } from "vitest";
import { formatDuration } from "@/lib/present/format-duration";

describe("lengths of time", () => {
  it.each([
    [0, "0 ms"],
    [850, "850 ms"],
    [1_000, "1 s"],
    [12_449, "12.4 s"],
    [59_999, "59.9 s"],
    [185_000, "3 min 05 s"],
  ])("%d ms read %s", (ms, text) => expect(formatDuration(ms)).toBe(text));
});
