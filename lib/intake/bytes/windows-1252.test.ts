import { describe, expect, it } from "vitest";
import { decodeWindows1252 } from "@/lib/intake/bytes/windows-1252";

describe("decodeWindows1252", () => {
  it("reads every byte as the WHATWG index has it", () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index));
    const codes = Array.from(decodeWindows1252(bytes.toString("latin1")), (character) => character.charCodeAt(0));
    expect(codes).toEqual([
      0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
      0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
      0x17e, 0x178,
    ]);
  });
});
