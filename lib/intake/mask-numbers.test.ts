import { describe, expect, it } from "vitest";
import { maskNumbers, maskRefusal } from "@/lib/intake/mask-numbers";

describe("maskNumbers", () => {
  it.each([
    ["+13125550103", "+1312555****"],
    ["(312) 555-0103", "(312) 555-****"],
    ["sip:442071838750@carrier.example", "sip:44207183****@carrier.example"],
    ["1001", "1001"],
    ["2026-11-22 10:11:12", "2026-11-22 10:11:12"],
    ["603", "603"],
    ["", ""],
  ])("turns %j into %j", (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it("leaves no full number of a broken row", () => {
    expect(maskNumbers('1,"+13125550103,+12025550147,2026-11-22')).not.toMatch(/\d{10}/);
  });
});

describe("maskRefusal", () => {
  const refusal = { line: 3, reason: "broken_date", field: "startedAt", value: "20261122101112", raw: "" } as const;

  it("keeps the value of a field that cannot hold a callee", () => {
    expect(maskRefusal(refusal).value).toBe("20261122101112");
  });

  it("masks the value of the callee and of a record refused as a whole", () => {
    expect(maskRefusal({ ...refusal, field: "callee", value: "131255501033" }).value).toBe("13125550****");
    expect(maskRefusal({ ...refusal, field: null, value: "131255501033" }).value).toBe("13125550****");
  });
});
