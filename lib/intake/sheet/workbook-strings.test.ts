import { expect, it } from "vitest";
import { createStringCollector, officeText } from "@/lib/intake/sheet/workbook-strings";

it("keeps the texts of a workbook by their number, runs joined and without how they are pronounced", () => {
  const collector = createStringCollector();
  const markup =
    "<sst><si><t>From</t></si><si><r><rPr/><t>Ünï</t></r><r><t>code</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si/><si><t/></si><si><t>a &lt; b</t></si></sst>";
  for (const character of markup) collector.push(character);
  const strings = collector.strings();
  expect([0, 1, 2, 3, 4, 5].map((index) => strings.at(index))).toEqual(["From", "Ünïcode", "東京", "", "", "a < b"]);
  expect([6, -1, Number.NaN, 0.5].map((index) => strings.at(index))).toEqual(["", "", "", ""]);
  expect(collector.isTooMuch()).toBe(false);
});

it("says when they are more than can be kept", () => {
  const collector = createStringCollector(1000);
  for (let count = 0; count < 200; count += 1) collector.push("<si><t>ten letters</t></si>");
  expect(collector.isTooMuch()).toBe(true);
});

it("grows as they come", () => {
  const collector = createStringCollector();
  for (let count = 0; count < 20_000; count += 1) collector.push(`<si><t>call-${count}</t></si>`);
  expect([0, 1023, 1024, 19_999].map((index) => collector.strings().at(index))).toEqual([
    "call-0",
    "call-1023",
    "call-1024",
    "call-19999",
  ]);
});

it("reads the characters that XML cannot hold", () => {
  expect(officeText("a_x000D_b &amp; _x005F_x")).toBe("a\rb & _x");
});
