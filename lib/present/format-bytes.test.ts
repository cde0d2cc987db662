import { describe, expect, it } from "vitest";
import { formatBytes } from "@/lib/present/format-bytes";

describe("sizes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_000, "1.0 kB"],
    [1_449_000, "1.4 MB"],
    [999_600_000, "1.0 GB"],
    [250_000_000, "250 MB"],
  ])("%d bytes read %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});
