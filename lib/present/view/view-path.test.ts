import { expect, it } from "vitest";
import { viewPath } from "@/lib/present/view/view-path";

it.each([
  ["calls", "", "/calls"],
  ["calls", "outcome=busy", "/calls?outcome=busy"],
  ["caller-ids", "", "/caller-ids?hide="],
  ["caller-ids", "sort=score&q=hide", "/caller-ids?sort=score&q=hide&hide="],
  ["caller-ids", "hide=label%2Cowner", "/caller-ids?hide=label%2Cowner"],
] as const)("a view of %s with %j opens at %s", (screen, query, path) => {
  expect(viewPath({ screen, query })).toBe(path);
});
