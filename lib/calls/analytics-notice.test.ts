import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnalyticsNotice, findAnalyticsNotice } from "@/lib/calls/analytics-notice";
import { parseReason } from "@/lib/calls/reason-header";

function notice(header: string): AnalyticsNotice | null {
  return findAnalyticsNotice(parseReason(header));
}

function withText(text: string): AnalyticsNotice | null {
  return notice(`SIP;cause=603;text="${text}";location=RLN`);
}

describe("an analytics notice", () => {
  it("gives version, contacts, id and location", () => {
    expect(withText("v=analytics1;url=https://b.example/r;tel=+18005550142;email=a@b.example;id=k-9_Z")).toEqual({
      version: "analytics1",
      url: "https://b.example/r",
      tel: "+18005550142",
      email: "a@b.example",
      id: "k-9_Z",
      location: "RLN",
      conformant: true,
    });
  });

  it.each([
    ["SIP;cause=603", "LN", true],
    ["SIP;cause=603", "TN", true],
    ["SIP;cause=603", "RLN", true],
    ["SIP;cause=603", "LPN", true],
    ["SIP;cause=603", "RPN", true],
    ["Q.850;cause=21", "RLN", true],
    ["SIP;cause=603", "U", false],
    ["SIP;cause=603", "INTL", false],
    ["SIP;cause=608", "RLN", false],
    ["Q.850;cause=17", "RLN", false],
    ["SIP;cause=21", "RLN", false],
    ["Q.850;cause=603", "RLN", false],
  ])("under %s at %s conforms: %s", (head, location, conformant) => {
    expect(notice(`${head};text="v=analytics1;url=https://b.example";location=${location}`)?.conformant).toBe(
      conformant,
    );
  });

  it.each([
    ["v=analytics1;tel=+18005550142", true],
    ["v=analytics1;tel=+1-800-555-0142", true],
    ["v=analytics1;email=ask@b.example", true],
    ["v=analytics7;url=https://b.example", true],
    ["V=Analytics1;URL=https://b.example", true],
    ["v=analytics1; url=https://b.example ;id=1", true],
    [`v=analytics1;url=https://b.example;id=${"a".repeat(64)}`, true],
    [`v=analytics1;url=https://b.example;id=${"a".repeat(65)}`, false],
    ["v=analytics1;url=https://b.example;id=a.b", false],
    ["v=analytics1;url=https://b.example;id=", false],
    ["v=analytics1", false],
    ["v=analytics1;id=1", false],
    ["v=analytics1;url=", false],
    ["v=analytics1;url=http://b.example", false],
    ["v=analytics1;url=javascript:alert(1);tel=+18005550142", false],
    ["v=analytics1;tel=8005550142", false],
    ["v=analytics1;email=nobody", false],
    ["url=https://b.example;v=analytics1", false],
    ["blocked;v=analytics1;url=https://b.example", false],
  ])("with the text %s conforms: %s", (text, conformant) => {
    expect(withText(text)?.conformant).toBe(conformant);
  });

  it.each([
    "",
    "v=analytics",
    "v=analyticsX",
    "v=spam1;url=https://b.example",
    "url=https://b.example",
    "Decline",
    "v = ",
  ])("is not found in the text %j", (text) => {
    expect(withText(text)).toBeNull();
  });

  it.each([
    "http://b.example",
    "javascript:alert(1)",
    "https://b.example/<script>",
    "https://b .example",
    "//b.example",
  ])("never passes on the address %s", (url) => {
    expect(withText(`v=analytics1;url=${url}`)?.url).toBeNull();
  });

  it("splits only where a known name follows a semicolon", () => {
    expect(withText("v=analytics1;url=https://b.example/a;b=1;c?d=1,2;tel=+18005550142")).toMatchObject({
      url: "https://b.example/a;b=1;c?d=1,2",
      tel: "+18005550142",
      conformant: true,
    });
  });

  it("takes attributes from the header's parameters, and says that this does not conform", () => {
    const header = 'SIP;cause=603;text="Network Blocked";v=analytics1;url="https://c.example/r";id=7;location=RLN';
    expect(notice(header)).toMatchObject({ url: "https://c.example/r", id: "7", conformant: false });
  });

  it("prefers a conformant value to one that is not, in either order", () => {
    const poor = 'SIP;cause=603;text="v=analytics1;id=poor"';
    const good = 'Q.850;cause=21;text="v=analytics1;url=https://b.example;id=good";location=RLN';
    expect(notice(`${poor}, ${good}`)?.id).toBe("good");
    expect(notice(`${good}, ${poor}`)?.id).toBe("good");
    expect(notice(`${poor}, ${poor.replace("poor", "second")}`)?.id).toBe("poor");
  });

  it("is found whatever the order of its attributes, with the same contents", () => {
    const attributes = ["url=https://b.example/r;x=1", "tel=+18005550142", "email=a@b.example", "id=k9"];
    const sorted = withText(["v=analytics1", ...attributes].join(";"));
    fc.assert(
      fc.property(fc.shuffledSubarray(attributes, { minLength: 4 }), (order) => {
        expect(withText(["v=analytics1", ...order].join(";"))).toEqual(sorted);
      }),
    );
  });
});
