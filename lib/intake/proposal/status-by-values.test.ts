import { expect, it } from "vitest";
import { answeredFlags, statusByValues } from "@/lib/intake/proposal/status-by-values";

const NONE: ReadonlySet<number> = new Set();
const ended = ["Answered", "Unanswered", "Cancelled"];

it.each([
  ["Call Type", ended],
  ["Log", ["Answered", "No Answer", "", "Answering Machine"]],
  ["Answered", ["Yes", "No"]],
  ["is_answered", ["true", "false", "false"]],
  ["Was Connected?", ["0", "1"]],
])("takes %s of %j for how calls ended", (name, values) => {
  expect(statusByValues([{ name, values }], NONE)).toMatchObject({ field: "disposition", column: 0 });
});

it.each([
  ["Agent Status", ended],
  ["Leg1Status", ended],
  ["Previous Result", ended],
  ["Type", ["Answered", "Answered"]],
  ["Type", ["Busy", "Busy", "Busy"]],
  ["Type", ["Answered", "Busy", "Local", "National"]],
  ["Notes", ["", ""]],
  ["Answered", ["2026-10-13 10:00:00", ""]],
  ["Answered", ["Yes", "Yes"]],
  ["Recorded", ["Yes", "No"]],
])("leaves %s of %j alone", (name, values) => {
  expect(statusByValues([{ name, values }], NONE)).toBeNull();
});

it("leaves what is taken, and believes words rather than flags", () => {
  const flags = { name: "Answered", values: ["Yes", "No", "No"] };
  expect(statusByValues([flags, { name: "Result of all", values: ended }], NONE)?.column).toBe(1);
  expect(statusByValues([flags], new Set([0]))).toBeNull();
});

it("says what flags mean, as they are written", () => {
  expect(answeredFlags({ name: "Answered", values: ["Yes", " no ", "Yes"] })).toEqual({
    Yes: "answered",
    no: "no_answer",
  });
  expect(answeredFlags({ name: "Recorded", values: ["Yes", "No"] })).toBeNull();
  expect(answeredFlags(undefined)).toBeNull();
});
