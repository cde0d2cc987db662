import { expect, it } from "vitest";
import { firstLine } from "@/lib/cli/launch/launch-error";

it.each<[string, unknown, string]>([
  ["an error of several lines", new Error("\nno room\nat Object"), "no room"],
  ["several errors at once", new AggregateError([new Error("refused ::1\nat Object")]), "refused ::1"],
  ["a text", "odd", "odd"],
])("tells %s on one line", (_, error, line) => {
  expect(firstLine(error)).toBe(line);
});
