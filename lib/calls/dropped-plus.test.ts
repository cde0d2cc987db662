import { expect, it } from "vitest";
import { lackTheirPlus, withItsPlus } from "@/lib/calls/dropped-plus";

const BERLIN = "493012345601";
const ABROAD = ["14155550161", "442079460162", "33612345671"];

it.each([
  ["calls home and abroad", [BERLIN], ["498912345601", ...ABROAD], "DE", true],
  ["extensions and hidden callers between them", [BERLIN, "101", "anonymous"], ["498912345601", "110"], "DE", true],
  ["calls that cannot be at home", ["918041234501"], ["14155550161"], "IN", true],
  ["calls abroad alone, one of which cannot be at home", [BERLIN], ABROAD, "DE", true],
  ["calls abroad alone, which could be at home", [BERLIN], ABROAD.slice(1), "DE", true],
  ["mobile numbers of the country without a zero", [BERLIN], ["15112345678"], "DE", false],
  [
    "numbers of one town of Brazil, where no zero is written",
    ["555132101234"],
    ["51987654321", "51998765432"],
    "BR",
    false,
  ],
  ["callers of one town of Brazil", ["51987654321"], ["555132101234", "5511987654321"], "BR", false],
  [
    "numbers of one town beside one with the code",
    ["555132101234"],
    ["5511987654321", "51987654321", "51998765432"],
    "BR",
    false,
  ],
  ["mobile numbers of India", ["918041234501"], ["6581234567", "6591234568"], "IN", false],
  ["mobile numbers of China", ["861012345678"], ["13123456789", "13023456789"], "CN", false],
  ["calls from Brazil, home and abroad", ["555132101234"], ["5511987654321", "14155550161"], "BR", true],
  ["numbers with a zero", [BERLIN], ["498912345601", "08912345602"], "DE", false],
  ["numbers with a plus", [`+${BERLIN}`], ["14155550161", "498912345601"], "DE", false],
  ["numbers of the country without a zero", ["3012345601"], ["15112345678", "8912345601"], "DE", false],
  ["numbers of North America, where no zero is dialled", ["13125550101"], ["14155550161"], "US", false],
  ["numbers of the country that begin with its code", ["3912345678"], ["3912345679"], "IT", false],
  ["a country that there is not", [BERLIN], ["498912345601"], "XX", false],
  ["nothing", [], [], "DE", false],
])("knows %s", (_name, callers, callees, country, wanted) => {
  expect(lackTheirPlus(callers, callees, country)).toBe(wanted);
});

it.each([
  ["14155550161", "+14155550161"],
  ["sip:442079460162@10.0.0.1", "+442079460162"],
  ["110", "110"],
  ["08912345601", "08912345601"],
  ["anonymous", "anonymous"],
])("gives %s its plus where it is a number then", (text, wanted) => {
  expect(withItsPlus(text)).toBe(wanted);
});
