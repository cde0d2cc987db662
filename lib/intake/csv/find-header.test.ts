import { expect, it } from "vitest";
import { findHeader, isOtherHeader } from "@/lib/intake/csv/find-header";

const never = (): boolean => false;
const header = ["Call ID", "From", "To", "Start"];
const call = ["c-1", "+13125550101", "+14155550100", "2026-04-02 10:00:00"];

it("takes the first row where it names call fields", () => {
  expect(findHeader([header, call], never)).toEqual({ index: 0, cells: header });
});

it("looks past a preamble", () => {
  const rows = [["Carrier traffic report"], ["Account:", "4711"], [""], header, call];
  expect(findHeader(rows, never)?.index).toBe(3);
});

it("knows names in other scripts, each for itself", () => {
  const native = ["通話履歴", "発信者番号", "着信番号", "開始日時"];
  expect(findHeader([["株式会社", "東京"], native, call], never)?.index).toBe(1);
});

it("prefers the row that a signature knows", () => {
  const other = ["call_id", "caller_id", "callee", "x"];
  expect(findHeader([other, header], (cells) => cells === header)?.index).toBe(1);
});

it.each([
  ["there is none", [call, call]],
  ["the file is empty", []],
  ["numbers stand among the names", [["Call ID", "From", "To", "603"], call]],
  ["too few names are known", [["Call ID", "Colour", "Shape"], call]],
  ["it would stand too deep", [...Array.from({ length: 45 }, () => ["note"]), header]],
])("finds no header where %s", (_case, rows) => {
  expect(findHeader(rows, never)).toBeNull();
});

it("knows names in other scripts, each for itself", () => {
  const native = ["通話履歴", "発信者番号", "着信番号", "開始日時"];
  expect(findHeader([["株式会社", "東京"], native, call], never)?.index).toBe(1);
});

it("prefers the row that names more, and the first of two headers", () => {
  const thin = ["From", "To", "Status", "note"];
  expect(findHeader([thin, header.concat("SIP Code"), call, header], never)?.index).toBe(1);
  expect(findHeader([header, call, header], never)?.index).toBe(0);
});

it("keeps to the first table of calls where a second one below it names more", () => {
  const more = ["Call ID", "To", "From", "Start", "Duration", "Status"];
  expect(findHeader([header, call, call, ["Inbound"], more, call], never)?.index).toBe(0);
});

it("passes over a summary of other things above the calls", () => {
  const summary = ["Extension", "Calls", "Duration"];
  expect(findHeader([summary, ["101", "7", "00:05:00"], header, call], never)?.index).toBe(2);
});

it("knows the header of another table", () => {
  expect(isOtherHeader(["Call ID", "To", "From", "Start"], header)).toBe(true);
  expect(isOtherHeader(["Extension", "Calls", "Duration", "Status"], header)).toBe(true);
  expect(isOtherHeader(header, header)).toBe(false);
  expect(isOtherHeader(call, header)).toBe(false);
  expect(isOtherHeader(["Page 2"], header)).toBe(false);
});
