import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calleeArea, parseCallee } from "@/lib/calls/callee";

describe("a callee", () => {
  it.each([
    ["(415) 555-0122", "US", "+14155550122"],
    ["14155550122,,123#", "US", "+14155550122"],
    ["sip:14155550122@gw.example", "US", "+14155550122"],
    ["911", "US", "911"],
    ["020 7946 0123", "GB", "+442079460123"],
  ])("%s in %s is %s", (text, country, callee) => {
    expect(parseCallee(text, country)).toEqual({ ok: true, value: callee });
  });

  it("is never hidden: a word is refused", () => {
    expect(parseCallee("anonymous", "US")).toEqual({ ok: false, refusal: "not_a_phone_number" });
  });
});

describe("the area of a callee", () => {
  it.each([
    ["+14155550122", "+1 415"],
    ["+18765550122", "+1 876"],
    ["+1415555", "+1"],
    ["+79161234567", "+7"],
    ["+442079460123", "+44"],
    ["+33612345678", "+33"],
    ["+9779841234567", "+977"],
    ["+3545551234", "+354"],
    ["+2901234567", "+290"],
    ["911", ""],
    ["2001", ""],
  ])("%s is %j", (callee, area) => {
    expect(calleeArea(callee)).toBe(area);
  });

  it("never tells the number itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{9,14}$/), (callee) => {
        expect(calleeArea(callee).replace(/\D/g, "").length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
