import { expect, it } from "vitest";
import { searchText } from "@/lib/present/search-text";

it.each([
  ["+1 (312) 555-0100", "+13125550100"],
  [" 555 01 ", "55501"],
  [" front desk ", "front desk"],
  ["line 2", "line 2"],
  ["", ""],
])("%j is searched for as %j", (typed, sought) => {
  expect(searchText(typed)).toBe(sought);
});
