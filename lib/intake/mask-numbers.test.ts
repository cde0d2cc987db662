import { describe, expect, it } from "vitest";
import { maskNumbers, maskRefusal } from "@/lib/intake/mask-numbers";

describe("maskNumbers", () => {
  it.each([
    ["+13125550103", "+131255*****"],
    ["(312) 555-0103", "(312) 555-****"],
    ["sip:442071838750@carrier.example", "sip:442071******@carrier.example"],
    ["1001", "1001"],
    ["2026-11-22 10:11:12", "2026-11-22 10:11:12"],
    ["603", "603"],
    ["555-0142", "555-****"],
    ["200 to 1 907 555 0145", "200 to 1 907 55* ****"],
    ["9075550142 200", "907555**** ***"],
    ["2026-03-01 907 555 0142", "2026-03-01 907 555 ****"],
    ["907 555 0142 2026-03-01", "907 555 **** ****-**-**"],
    ["2026-13-45", "2026-13-45"],
    ["20261122101112", "20261122101112"],
    ["20261122T101112", "20261122T101112"],
    ["32.13.2026", "32.13.2026"],
    ["13/32/2026 10:11:12,+12025550147", "13/32/2026 10:11:12,+120255*****"],
    ["06.12.34.56.78", "06.12.34.**.**"],
    ["06.12.2034.56", "06.12.20**.**"],
    ["4,157,730,018", "4,157,73*,***"],
    ["+1,415,773,0031", "+1,415,77*,****"],
    ["415, 773, 0018", "415, 773, ****"],
    ["41,57,73,00,18", "41,57,73,**,**"],
    ['a,"4,157,730,018",603', 'a,"4,157,73*,***",603'],
    ['a,"4,157,730,018,2026-11-03', 'a,"4,157,73*,***,****-11-03'],
    ["a;4,157,730,018;603", "a;4,157,73*,***;603"],
    ['{"to":"4,157,730,018"}', '{"to":"4,157,73*,***"}'],
    ["100,200,603,x", "100,200,603,x"],
    ["x,100,200,603", "x,100,200,603"],
    ["x, 100, 200, 603", "x, 100, 200, 603"],
    ["100,200", "100,200"],
    ["1,2026-11-03 10:00:00,100,200", "1,2026-11-03 10:00:00,100,200"],
    ["10,200,13.11.2026", "10,200,13.11.2026"],
    ["", ""],
  ])("turns %j into %j", (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it.each(["1,".repeat(150_000), "11, ".repeat(100_000), '"11,'.repeat(100_000), "1111,".repeat(80_000)])(
    "is done in no time, however hostile the text (case %#)",
    (text) => {
      const before = performance.now();
      maskNumbers(text);
      expect(performance.now() - before).toBeLessThan(250);
    },
  );

  it("leaves no full number of a broken row", () => {
    expect(maskNumbers('1,"+13125550103,+12025550147,2026-11-22')).not.toMatch(/\d{10}/);
  });
});

describe("maskRefusal", () => {
  const refusal = { line: 3, reason: "broken_date", field: "startedAt", value: "20261122101112", raw: "" } as const;

  it("keeps a broken time, which is what somebody looks for", () => {
    expect(maskRefusal(refusal).value).toBe("20261122101112");
  });

  it.each(["callee", null, "startedAt", "sipCode"] as const)("masks a number that stands in %s", (field) => {
    expect(maskRefusal({ ...refusal, field, value: "131255501033" }).value).toBe("131255******");
  });
});
