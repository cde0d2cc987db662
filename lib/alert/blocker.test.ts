import { describe, expect, it } from "vitest";
import { blockerSentence, findBlocker } from "@/lib/alert/blocker";

const NOTICE =
  'SIP;cause=603;text="v=analytics1;url=https://redress.carrier.example/case;tel=+18005550100;email=help@carrier.example;id=A-77";location=TN';

describe("findBlocker", () => {
  it("reads every way to reach the blocker out of the notice of a 603+", () => {
    expect(findBlocker({ reason: NOTICE, callInfo: null })).toEqual({
      url: "https://redress.carrier.example/case",
      tel: "+18005550100",
      email: "help@carrier.example",
      id: "A-77",
    });
  });

  it("reads the contact card of a 608", () => {
    const callInfo = "<https://block.example/card>;purpose=jwscard";
    expect(findBlocker({ reason: null, callInfo })).toMatchObject({ url: "https://block.example/card", tel: null });
  });

  it.each([
    [null, null],
    ["Q.850;cause=21", null],
    ['SIP;cause=603;text="Declined"', "<https://picture.example/x.png>;purpose=icon"],
    ["", ""],
  ])("finds nobody in %s and %s", (reason, callInfo) => {
    expect(findBlocker({ reason, callInfo })).toBeNull();
  });

  it("drops what a reader could not see, and every address that is not https", () => {
    const reason =
      'SIP;cause=603;text="v=analytics1;url=javascript:alert(1);email=a\u202eb@carrier.example";location=TN';
    const blocker = findBlocker({ reason, callInfo: null });
    expect(blocker?.url).toBeNull();
    expect(JSON.stringify(blocker)).not.toContain("\u202e");
  });
});

describe("blockerSentence", () => {
  it("names every way to ask, and what to quote", () => {
    expect(blockerSentence(findBlocker({ reason: NOTICE, callInfo: null }))).toBe(
      "The block names whom to ask: https://redress.carrier.example/case, +18005550100, help@carrier.example. Quote A-77.",
    );
  });

  it("says when the provider did not deliver the cause, and when a block names nobody", () => {
    expect(blockerSentence(null)).toContain("your provider did not deliver the cause");
    expect(blockerSentence({ url: null, tel: null, email: null, id: "9" })).toBe(
      "The block names no contact. Quote 9.",
    );
  });
});
