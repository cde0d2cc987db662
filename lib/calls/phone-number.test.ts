import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhoneNumber } from "@/lib/calls/phone-number";

describe("a phone number of the United States", () => {
  it.each([
    "+13125550103",
    "13125550103",
    "3125550103",
    "(312) 555-0103",
    "312-555-0103",
    "312.555.0103",
    "1-312-555-0103",
    "+1 (312) 555-0103",
    " 3125550103 ",
    "'3125550103",
    '"3125550103"',
    '="3125550103"',
    "=+13125550103",
    "3125550103.0",
    "tel:+13125550103",
    "tel:+1-312-555-0103;ext=12",
    "sip:+13125550103@198.51.100.4",
    "sips:+13125550103@carrier.example:5061;transport=tls",
    "sip%3A%2B13125550103@carrier.example",
    "<sip:+13125550103@carrier.example;user=phone>;tag=9f",
    '"Ada Example" <sip:13125550103@carrier.example>',
    "Ada Example <3125550103>",
    '"8005550100" <3125550103>',
    "*673125550103",
    "*82*673125550103",
    "#31#3125550103",
    "1234#13125550103",
    "(+1)3125550103",
    "++1 312 555 0103",
    "1.3125550103E10",
    "312-555-0103 (Home)",
    "Ada Example (312) 555-0103",
    "Tel. 312-555-0103",
    "PJSIP/13125550103@trunk",
    "SIP/trunk/13125550103",
    "Local/13125550103@from-internal-0001;1",
    "\u201c3125550103\u201d",
    "\u0663\u0661\u0662\u0665\u0665\u0665\u0660\u0661\u0660\u0663",
    "3125550103 x12",
    "3125550103 ext. 12",
    "0113125550103".replace("011", "+1"),
    "0013125550103".replace("00", "001"),
    "\u202a+13125550103\u202c",
    "\u200b3125550103",
    "312\u00a0555\u00a00103",
    "312\u2011555\u20110103",
    "312\u2012555\u20120103",
    "312\u2014555\u20150103",
    "(312)\u202f555\u22120103",
    "312\u00ad555\u00ad0103",
    "\uff0b\uff11\uff13\uff11\uff12\uff15\uff15\uff15\uff10\uff11\uff10\uff13",
  ])("%j is +13125550103", (text) => {
    expect(parsePhoneNumber(text, "US")).toEqual({ ok: true, value: "+13125550103" });
  });

  it.each([
    ["+442079460123", "+442079460123"],
    ["442079460123", "+442079460123"],
    ["011442079460123", "+442079460123"],
    ["00442079460123", "+442079460123"],
    ["+290 1234567".replaceAll(" ", ""), "+2901234567"],
  ])("or of another country: %j is %s", (text, number) => {
    expect(parsePhoneNumber(text, "US")).toEqual({ ok: true, value: number });
  });

  it.each(["911", "000", "007", "23", "100203", "'2001", "sip:2001@pbx.example", "20-01"])(
    "%j stays an internal number or short code",
    (text) => {
      expect(parsePhoneNumber(text, "US")).toEqual({ ok: true, value: text.replace(/\D/g, "") });
    },
  );

  it.each(["1.31256E+10", "1,31256E+10", "1.31256e10", "+1.3E+10", '"1.31256E+10"', "1E10"])(
    "%j has lost its digits to a spreadsheet",
    (text) => {
      expect(parsePhoneNumber(text, "US")).toEqual({ ok: false, refusal: "scientific_notation" });
    },
  );

  it.each(["", "   ", '""', "''", '=""', "<>"])("%j is missing", (text) => {
    expect(parsePhoneNumber(text, "US")).toEqual({ ok: false, refusal: "missing_value" });
  });

  it.each([
    "5",
    "Ada Example",
    "5550103",
    "312555010",
    "+1312555010",
    "31255501031000",
    "+",
    "00",
    "0000",
    "0-0",
    "1.2.3.4",
    "10.0.0.9",
    "198.51.100.25",
    "sip:1.2.3.4",
    "1-800-FLOWERS",
    "1 800 555 TALK",
    "PJSIP/3125550103-00000012",
    "SIP/1001-0000000a",
    "client:13125550103",
    "Agent 12",
    "ext 12",
    "3125550103 / 3125550104",
    "2026-03-01 10:00:00",
    "📵",
    "\0",
    "9".repeat(16),
    "9".repeat(300),
  ])("%j is none", (text) => {
    expect(parsePhoneNumber(text, "US")).toEqual({ ok: false, refusal: "not_a_phone_number" });
  });
});

describe("a phone number of another country", () => {
  it.each([
    ["020 7946 0123", "GB", "+442079460123"],
    ["07700900123", "GB", "+447700900123"],
    ["442079460123", "GB", "+442079460123"],
    ["06 12 34 56 78", "FR", "+33612345678"],
    ["030 123456", "DE", "+4930123456"],
    ["9841234567", "NP", "+9779841234567"],
    ["+13125550103", "DE", "+13125550103"],
    ["5551234", "IS", "+3545551234"],
    ["22.33.44.55", "NO", "+4722334455"],
    ["02.123.45.67", "BE", "+3221234567"],
    ["4165550103", "CA", "+14165550103"],
    ["8765550103", "JM", "+18765550103"],
  ])("%s in %s is %s", (text, country, number) => {
    expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["491711234567", "DE", "+491711234567"],
    ["4915112345678", "DE", "+4915112345678"],
    ["4916012345678", "DE", "+4916012345678"],
    ["4917612345678", "DE", "+4917612345678"],
    ["492111234567", "DE", "+492111234567"],
    ["497111234567", "DE", "+497111234567"],
    ["4930123456", "DE", "+4930123456"],
    ["498912345678", "DE", "+498912345678"],
    ["49 (0)171 1234567", "DE", "+491711234567"],
    ["468123456", "SE", "+468123456"],
    ["46701234567", "SE", "+46701234567"],
    ["436641234567", "AT", "+436641234567"],
    ["33612345678", "FR", "+33612345678"],
    ["34612345678", "ES", "+34612345678"],
    ["393331234567", "IT", "+393331234567"],
    ["390612345678", "IT", "+390612345678"],
    ["48221234567", "PL", "+48221234567"],
  ])("may lack its plus at home: %s in %s is %s", (text, country, number) => {
    expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["01711234567", "DE", "+491711234567"],
    ["1711234567", "DE", "+491711234567"],
    ["0491 1234567", "DE", "+494911234567"],
    ["04921 123456", "DE", "+494921123456"],
    ["089 12345678", "DE", "+498912345678"],
    ["046 123456", "SE", "+4646123456"],
    ["046-8123456", "SE", "+46468123456"],
    ["46 123 45", "SE", "+464612345"],
    ["701234567", "SE", "+46701234567"],
    ["441234567", "CH", "+41441234567"],
    ["2079460123", "GB", "+442079460123"],
    ["01144 960123".replaceAll(" ", ""), "GB", "+441144960123"],
    ["331234567", "FR", "+33331234567"],
    ["0331234567", "FR", "+33331234567"],
    ["912345678", "ES", "+34912345678"],
    ["3912345678", "IT", "+393912345678"],
    ["3901234567", "IT", "+393901234567"],
    ["0612345678", "IT", "+390612345678"],
    ["483987324", "PL", "+48483987324"],
    ["9118001234", "IN", "+919118001234"],
    ["847215920", "VN", "+84847215920"],
    ["53492123", "CU", "+5353492123"],
  ])("stays at home where it is national: %s in %s is %s", (text, country, number) => {
    expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["+49 (0)171 1234567", "+491711234567"],
    ["+49(0)171/1234567", "+491711234567"],
    ["+49 (0171) 1234567", "+491711234567"],
    ["+44 (0)20 7946 0018", "+442079460018"],
    ["+44 (020) 7946 0018", "+442079460018"],
    ["0044 (0)20 7946 0018", "+442079460018"],
    ["tel:+44-(0)20-7946-0018", "+442079460018"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["+41 (0)44 668 18 00", "+41446681800"],
    ["+43 (0)664 1234567", "+436641234567"],
    ["+31 (0)6 12345678", "+31612345678"],
    ["+46 (0)8 123 456", "+468123456"],
    ["+81 (0)3-1234-5678", "+81312345678"],
    ["+39 (0)6 1234 5678", "+390612345678"],
    ["+39 (06) 1234 5678", "+390612345678"],
    ["+378 (0549) 886377", "+3780549886377"],
    ["+225 (0)7 12 34 56 78", "+2250712345678"],
  ])("loses the zero in brackets, unless it belongs to it: %s is %s", (text, number) => {
    for (const country of ["US", "GB", "DE"]) {
      expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: number });
    }
  });

  it.each([
    ["NL", "14155550161", "+14155550161"],
    ["DE", "14155550161", "+14155550161"],
    ["IN", "14155550161", "+14155550161"],
    ["BR", "33612345671", "+33612345671"],
    ["SE", "442079460162", "+442079460162"],
    ["CN", "13812345671", "+8613812345671"],
    ["BR", "11987654321", "+5511987654321"],
    ["DE", "15112345678", "+4915112345678"],
  ])("in %s without a plus or a zero is of whom has such numbers: %s", (country, text, expected) => {
    expect(parsePhoneNumber(text, country)).toEqual({ ok: true, value: expected });
  });

  it.each(["0000000000", "+0000000", "000 000 000"])("is none where all is zero: %s", (text) => {
    for (const country of ["US", "DE", "AT"]) {
      expect(parsePhoneNumber(text, country)).toEqual({ ok: false, refusal: "not_a_phone_number" });
    }
  });

  it("needs its plus where the country is unknown", () => {
    expect(parsePhoneNumber("+442079460123", "XX")).toEqual({ ok: true, value: "+442079460123" });
    expect(parsePhoneNumber("02079460123", "XX").ok).toBe(false);
  });
});

it("of any country is no address of a host", () => {
  for (const country of ["DE", "NO", "GB", "IT"])
    for (const text of ["1.2.3.4", "198.51.100.25", "192.0.2.1"])
      expect(parsePhoneNumber(text, country)).toEqual({ ok: false, refusal: "not_a_phone_number" });
});

describe("any text", () => {
  const wrapped = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[+\d\s().\-<>"'=@:;*#e]{0,40}$/),
    fc.constantFrom("<", '"', " ", "ext ", "sip:").chain((part) => fc.nat(400).map((times) => part.repeat(times))),
  );

  it("is E.164, two to six digits, or a refusal", () => {
    fc.assert(
      fc.property(wrapped, fc.constantFrom("US", "GB", "DE", "NP", "??", ""), (text, country) => {
        const number = parsePhoneNumber(text, country);
        if (number.ok) expect(number.value).toMatch(/^(?:\+[1-9]\d{6,14}|\d{2,6})$/);
      }),
      { numRuns: 3000 },
    );
  });

  it("that is a number already stays as it is", () => {
    fc.assert(
      fc.property(wrapped, (text) => {
        const once = parsePhoneNumber(text, "US");
        if (once.ok) expect(parsePhoneNumber(once.value, "US")).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "<".repeat(340_000),
    " ".repeat(340_000),
    "1 ".repeat(170_000),
    "ext".repeat(100_000),
    "*67".repeat(100_000),
  ])("is read in no time, however hostile (case %#)", (text) => {
    const before = performance.now();
    parsePhoneNumber(text, "US");
    expect(performance.now() - before).toBeLessThan(250);
  });
});
