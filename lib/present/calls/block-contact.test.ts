import { describe, expect, it } from "vitest";
import { blockContact } from "@/lib/present/calls/block-contact";

const notice = (text: string, location = ";location=TN") => ({
  reason: `SIP;cause=603;text="v=analytics1;${text}"${location}`,
  callInfo: null,
});

describe("blockContact", () => {
  it("reads everything that a 603+ notice names", () => {
    expect(blockContact(notice("url=https://ask.example/r;tel=+18005550142;email=ask@ask.example;id=seg_7"))).toEqual({
      url: "https://ask.example/r",
      tel: "+18005550142",
      email: "ask@ask.example",
      id: "seg_7",
      location: "a transit network",
      isConformant: true,
    });
  });

  it.each([
    [";location=RLN", "the network that serves the person called"],
    [";location=LN", "the network that serves the caller"],
    [";location=LOC-6", "LOC-6"],
    ["", null],
  ])("puts location %j in words", (written, location) => {
    expect(blockContact(notice("url=https://ask.example", written))?.location).toBe(location);
  });

  it("never gives an address that a browser could run", () => {
    const contact = blockContact(notice("url=javascript:alert(1);email=ask@ask.example"));
    expect(contact).toMatchObject({ url: null, email: "ask@ask.example", isConformant: false });
  });

  it("shows what hides in a contact", () => {
    expect(blockContact(notice("id=a\u202Eb"))?.id).toBe("a⟨U+202E⟩b");
  });

  it("takes the contact card of a 608", () => {
    const callInfo = "<https://cards.example/1.json>;purpose=jwscard";
    expect(blockContact({ reason: "SIP;cause=608", callInfo })).toEqual({
      url: "https://cards.example/1.json",
      tel: null,
      email: null,
      id: null,
      location: null,
      isConformant: null,
    });
  });

  it.each([
    { reason: null, callInfo: null },
    { reason: "Q.850;cause=21;location=RLN", callInfo: null },
    { reason: "", callInfo: "<https://a.example>;purpose=icon" },
  ])("is null for %j", (headers) => expect(blockContact(headers)).toBeNull());
});
