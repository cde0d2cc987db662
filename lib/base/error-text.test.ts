import { expect, it } from "vitest";
import { errorText } from "@/lib/base/error-text";

const refused = [new Error("refused ::1"), new Error("refused 127.0.0.1")];

it.each<[string, unknown, string]>([
  ["an error", new Error("no room"), "no room"],
  ["several at once", new AggregateError(refused), "refused ::1"],
  ["several within several", new AggregateError([new AggregateError(refused)]), "refused ::1"],
  ["several with a message", new AggregateError(refused, "none of them"), "none of them"],
  ["none of several", new AggregateError([]), "undefined"],
  ["a text", "odd", "odd"],
])("says what %s says", (_, error, text) => {
  expect(errorText(error)).toBe(text);
});
