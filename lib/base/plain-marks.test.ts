import { expect, it } from "vitest";
import { NUMBER_MARKS, plainMarks } from "@/lib/base/plain-marks";

it.each([
  ["12\u00a0mars\u202f2026", "12 mars 2026"],
  ["2026\u201104\u201112", "2026-04-12"],
  ["\u221230", "-30"],
  ["312\u2010555\u20120103\u2013\u2014\u2015", "312-555-0103---"],
  ["\u2007\u2009\u3000", "   "],
  ["caf\u00e9 - 1", "caf\u00e9 - 1"],
  ["\u0661\u0663\u200f/\u0661\u0660\u200f/\u0662\u0660\u0662\u0666", "13/10/2026"],
  ["\u06f0\u06f9:\u06f1\u06f5", "09:15"],
  ["\u0968\uff13", "23"],
])("writes %j with the marks of a keyboard", (text, plain) => {
  expect(plainMarks(text)).toBe(plain);
});

it.each([" ", "(", ".", "-", "\u00a0", "\u00ad", "\u200b", "\u2011", "\u2014", "\u202f", "\u2212", "\ufeff"])(
  "knows %j for a mark between digits",
  (mark) => {
    expect(mark).toMatch(new RegExp(`^${NUMBER_MARKS}$`));
  },
);

it.each(["1", ",", ";", "\t", "\n", "a", ":"])("knows %j for none", (text) => {
  expect(text).not.toMatch(new RegExp(`^${NUMBER_MARKS}$`));
});
