import { expect, it } from "vitest";
import { DISPOSITIONS } from "@/lib/calls/disposition";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { saidStatuses, statusQuestions, withStatus } from "@/lib/present/import/status-meaning-words";

const mapping: ColumnMapping = {
  formatId: "generic",
  anchor: null,
  columns: { disposition: { from: ["end"] } },
  timeZone: null,
  country: null,
  dateOrder: null,
};

it("asks about words that nobody knows, and lets them say nothing", () => {
  const found = [
    { value: "Nadie coge", records: 12, means: null },
    { value: "Hm", records: 3, means: "busy" as const },
  ];
  const questions = statusQuestions(mapping, found);
  expect(questions.map(({ label, note, means }) => [label, note, means])).toEqual([
    ["Nadie coge", "12 records", ""],
    ["Hm", "3 records", "busy"],
  ]);
  expect(questions[1]?.choices.map(({ value }) => value)).toEqual(["", ...DISPOSITIONS]);
});

it("gives a word a meaning and takes it away again", () => {
  const once = withStatus(mapping, "Nadie coge", "no_answer");
  const twice = withStatus(once, "Hm", "busy");
  expect(twice.statuses).toEqual({ "Nadie coge": "no_answer", Hm: "busy" });
  expect(withStatus(twice, "Nadie coge", "unreachable").statuses).toEqual({ "Nadie coge": "unreachable", Hm: "busy" });
  expect(withStatus(withStatus(twice, "Hm", ""), "Nadie coge", "")).toEqual(mapping);
});

it("tells in words what was said", () => {
  expect(saidStatuses(mapping)).toBe("");
  expect(saidStatuses({ statuses: { "Nadie coge": "no_answer", Hm: "busy" } })).toBe("Nadie coge: no answer, Hm: busy");
});
