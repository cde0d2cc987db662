import { describe, expect, it } from "vitest";
import { blockerKey, type CaseContact, caseContact, mailLink, telLink } from "@/lib/redress/case-contact";

const NOTICE =
  'SIP;cause=603;text="v=analytics1;url=https://Redress.example/Form/?id=7;tel=+18005550100;email=desk@redress.example;id=abc-1";location=RLN';
const NOTHING: CaseContact = {
  via: "603+",
  url: null,
  tel: null,
  email: null,
  id: null,
  location: null,
  isConformant: true,
};
const contact = (wish: Partial<CaseContact>): CaseContact => ({ ...NOTHING, ...wish });

describe("whom to ask", () => {
  it("stands in the notice of a 603+", () => {
    expect(caseContact({ reason: NOTICE, callInfo: null })).toEqual({
      via: "603+",
      url: "https://Redress.example/Form/?id=7",
      tel: "+18005550100",
      email: "desk@redress.example",
      id: "abc-1",
      location: "RLN",
      isConformant: true,
    });
  });

  it("or in the card of a 608", () => {
    const callInfo = "<https://cards.example/1>;purpose=jwscard";
    expect(caseContact({ reason: null, callInfo })).toMatchObject({ via: "608", url: "https://cards.example/1" });
  });

  it.each([
    null,
    "Q.850;cause=21",
    'SIP;cause=603;text="v=analytics1";location=RLN',
    'SIP;cause=603;text="v=analytics1;url=javascript:alert(1)";location=RLN',
    'SIP;cause=603;text="v=analytics1;url=http://plain.example/";location=RLN',
    ";;;;".repeat(9_000),
  ])("is not known from %j", (reason) => expect(caseContact({ reason, callInfo: null })).toBeNull());
});

describe("one blocker", () => {
  it.each([
    [{ url: "https://Redress.example/Form/?call=7#x" }, "redress.example/Form"],
    [{ url: "https://user:pass@redress.example/" }, "redress.example"],
    [{ email: "Desk@Redress.example" }, "desk@redress.example"],
    [{ tel: "+1 (800) 555-0100" }, "+18005550100"],
    [{}, ""],
  ] as const)("has one key: %j", (wish, key) => expect(blockerKey(contact(wish))).toBe(key));

  it("is no longer than a key may be", () => {
    expect(blockerKey(contact({ url: `https://a.example/${"x".repeat(999)}` }))).toHaveLength(200);
  });
});

describe("links", () => {
  const letter = { subject: "A & B", body: "x".repeat(9_000) };
  it("begin a call or a letter", () => {
    expect(telLink("+1 (800) 555-0100")).toBe("tel:+18005550100");
    expect(mailLink("desk@redress.example", { subject: "A & B", body: "1\n2" })).toBe(
      "mailto:desk@redress.example?subject=A%20%26%20B&body=1%0A2",
    );
    expect(mailLink("desk@redress.example", letter)?.length).toBeLessThan(1_600);
  });

  it.each(["a@b", "x@y.example?bcc=all@example.com", "javascript:alert(1)", "a b@c.example", '"<x>"@c.example'])(
    "lead nowhere from %s",
    (email) => expect(mailLink(email, letter)).toBeNull(),
  );
  it.each(["18005550100", "javascript:1", "+1;phone-context=x"])("dial nothing of %s", (tel) =>
    expect(telLink(tel)).toBeNull(),
  );
});
