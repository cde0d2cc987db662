import { describe, expect, it } from "vitest";
import { bareNumberText } from "@/lib/calls/number-text";

describe("a number without its wrapping", () => {
  it.each([
    ["+13125550103", "+13125550103"],
    ["  +13125550103\t", "+13125550103"],
    ["'+13125550103", "+13125550103"],
    ['="+13125550103"', "+13125550103"],
    ['"Ada <3125550103>', "3125550103"],
    ["Ada <>", "Ada <"],
    ["tel:+1-312-555-0103;ext=5", "+1-312-555-0103"],
    ["TEL:%2B13125550103", "+13125550103"],
    ["sip:2001@pbx.example;user=phone", "2001"],
    ["sips:2001?subject=x", "2001"],
    ["*673125550103", "3125550103"],
    ["*82*673125550103", "3125550103"],
    ["*31#3125550103", "3125550103"],
    ["99#3125550103", "3125550103"],
    ["99#12", "99"],
    ["3125550103.00", "3125550103"],
    ["3125550103 ext. 77", "3125550103"],
    ["3125550103x77", "3125550103"],
    ["3125550103,,77#", "3125550103"],
    ["anonymous@anonymous.invalid", "anonymous"],
    ["\u202a312\u202c", "312"],
    ["３１２", "312"],
    ["", ""],
    ["''", ""],
  ])("%j is %j", (text, bare) => {
    expect(bareNumberText(text)).toBe(bare);
  });

  it("is never longer than what is looked at", () => {
    expect(bareNumberText("9".repeat(340_000))).toHaveLength(256);
  });
});
