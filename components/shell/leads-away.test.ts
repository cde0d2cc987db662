import { expect, it } from "vitest";
import { leadsAway } from "@/components/shell/leads-away";

const CLICK = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
const link = (href: string) => ({ href, target: "", download: "" });
const here = { href: "https://calls.example/caller-ids?sort=score" };

it.each([
  ["https://calls.example/alerts", true],
  ["https://calls.example/caller-ids?sort=blocked", true],
  ["https://calls.example/caller-ids?sort=score#content", false],
  ["https://calls.example/api/v1/export", false],
  ["https://elsewhere.example/alerts", false],
  ["mailto:ada@calls.example", false],
  ["", false],
])("a link to %j: %j", (href, expected) => expect(leadsAway(CLICK, link(href), here)).toBe(expected));

it("stays here where another window, or a file, is opened", () => {
  const there = link("https://calls.example/alerts");
  expect(leadsAway({ ...CLICK, ctrlKey: true }, there, here)).toBe(false);
  expect(leadsAway({ ...CLICK, button: 1 }, there, here)).toBe(false);
  expect(leadsAway(CLICK, { ...there, target: "_blank" }, here)).toBe(false);
  expect(leadsAway(CLICK, { ...there, download: "calls.csv" }, here)).toBe(false);
});
