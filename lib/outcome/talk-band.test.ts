import { describe, expect, it } from "vitest";
import { talkBand } from "@/lib/outcome/talk-band";

describe("the band of a talk time", () => {
  it.each([
    [null, null],
    [Number.NaN, null],
    [-1000, "zero"],
    [0, "zero"],
    [1, "short"],
    [999, "short"],
    [6000, "short"],
    [6001, "brief"],
    [15_000, "brief"],
    [15_001, "talk"],
    [Number.POSITIVE_INFINITY, "talk"],
  ])("of %s ms is %s", (talkMs, band) => {
    expect(talkBand(talkMs)).toBe(band);
  });
});
