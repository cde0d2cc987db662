import { expect, it } from "vitest";
import { shownValue, valueQuestions } from "@/lib/present/import/value-question";

const choicesOf = (means: string) => [{ value: means, label: `or ${means}` }];

it("asks about values that were found, with what somebody said of them before what is read in them", () => {
  const found = [
    { value: "", records: 1_200, means: "a" },
    { value: "x", records: 1, means: "b" },
  ];
  expect(valueQuestions({ x: "c" }, found, choicesOf)).toEqual([
    { value: "", label: "(empty)", note: "1,200 records", means: "a", choices: [{ value: "a", label: "or a" }] },
    { value: "x", label: "x", note: "1 record", means: "c", choices: [{ value: "c", label: "or c" }] },
  ]);
});

it("asks about what somebody was asked before where no file was tried", () => {
  expect(valueQuestions({ x: "c" }, null, choicesOf)).toMatchObject([{ value: "x", note: null, means: "c" }]);
});

it("takes no word of the language for something that was said", () => {
  const found = [{ value: "constructor", records: 1, means: null }];
  expect(valueQuestions<string>({}, found, choicesOf)[0]?.means).toBe("");
});

it("has a name for what is empty", () => {
  expect([shownValue(""), shownValue("x")]).toEqual(["(empty)", "x"]);
});
