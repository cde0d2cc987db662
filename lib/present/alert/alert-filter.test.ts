import { describe, expect, it } from "vitest";
import { alertFilterQuery, readAlertFilter } from "@/lib/present/alert/alert-filter";

describe("readAlertFilter", () => {
  it.each([
    [{}, { status: "open", callerId: null }],
    [
      { status: "all", callerId: " 13125550103" },
      { status: "all", callerId: "+13125550103" },
    ],
    [{ status: "snoozed" }, { status: "snoozed", callerId: null }],
    [
      { status: "nonsense", callerId: "" },
      { status: "open", callerId: null },
    ],
    [
      { status: ["open"], callerId: ["1"] },
      { status: "open", callerId: null },
    ],
  ])("reads %j", (url, filter) => expect(readAlertFilter(url)).toEqual(filter));
});

describe("alertFilterQuery", () => {
  it("asks for one status, without what was withdrawn", () => {
    expect(alertFilterQuery({ status: "resolved", callerId: null })).toEqual({
      status: "resolved",
      withdrawn: null,
      callerId: null,
    });
  });

  it("asks for everything", () => {
    expect(alertFilterQuery({ status: "all", callerId: "4711" })).toEqual({
      status: null,
      withdrawn: "true",
      callerId: "4711",
    });
  });
});
