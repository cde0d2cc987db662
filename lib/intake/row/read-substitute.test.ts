import { expect, it } from "vitest";
import { bindToHeader } from "@/lib/intake/row/bind-columns";
import { createSubstituteReader } from "@/lib/intake/row/read-substitute";

const HEADER = ["q850", "phrase", "status"];
const columns = { q850: { from: ["q850"] }, sipPhrase: { from: ["phrase"] }, disposition: { from: ["status"] } };
const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
const bound = bindToHeader(mapping, HEADER);
const none = { sip: null, phrase: null, q850: null, reason: null, word: null };

it.each([
  [["603", "486 Busy Here", "404"], { ...none, sip: 603 }],
  [["", "486 Busy Here", "404"], { ...none, sip: 486, phrase: "Busy Here" }],
  [["", "User Busy", "404"], { ...none, sip: 404, q850: 17, word: "User Busy" }],
  [["", "NULL", "BUSY"], none],
])("reads %j as %j", (cells, said) => {
  expect(createSubstituteReader(bound, false)(cells, null)).toEqual(said);
});

it("leaves a column of causes alone that told a cause, or whose numbers are hexadecimal", () => {
  expect(createSubstituteReader(bound, false)(["487", "", ""], 487)).toEqual(none);
  expect(createSubstituteReader(bound, true)(["200", "", ""], null)).toEqual(none);
});
