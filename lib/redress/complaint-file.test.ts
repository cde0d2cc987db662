import { describe, expect, it } from "vitest";
import { complaintColumns, complaintOf } from "@/lib/redress/complaint-file";

const FTC =
  "Company_Phone_Number,Created_Date,Violation_Date,Consumer_City,Consumer_State,Consumer_Area_Code,Subject,Recorded_Message_Or_Robocall".split(
    ",",
  );
const FCC =
  "id,issue_date,issue_time,issue_type,method,issue,caller_id_number,type_of_call_or_messge,advertiser_business_phone_number,state,zip,location_1".split(
    ",",
  );
const own = new Set(["+13125550100"]);

describe("the columns", () => {
  it("of the FTC's and the FCC's file are known, in any order and case, and no others", () => {
    expect(complaintColumns(FTC)).toEqual({ source: "ftc", number: 0, days: [2, 1], subject: 6, id: null });
    expect(complaintColumns(FCC)).toEqual({ source: "fcc", number: 6, days: [1], subject: 7, id: 0 });
    expect(complaintColumns(["\uFEFFCOMPANY PHONE NUMBER", "Created Date"])).toMatchObject({
      source: "ftc",
      subject: -1,
    });
    expect(complaintColumns(["callerId", "callee"])).toBeNull();
    expect(complaintColumns([])).toBeNull();
  });
});

const ftcRow = (number: string, violation: string, created = "2026-11-03 08:00:00", subject = "Other") => [
  ...[number, created, violation, "Springfield", "IL", "217", subject, "Y"],
];
const read = (row: readonly string[], header = FTC) => {
  const columns = complaintColumns(header);
  return columns === null ? null : complaintOf(columns, row, own);
};

describe("a complaint", () => {
  it("keeps number, day, source and subject, and of the consumer nothing but in its key", () => {
    const complaint = read(ftcRow("3125550100", "2026-11-02 10:00:00", undefined, "Dropped call or no message"));
    const { key, ...kept } = complaint ?? { key: "" };
    expect(kept).toEqual({
      callerId: "+13125550100",
      day: "2026-11-02",
      source: "ftc",
      subject: "Dropped call or no message",
      severity: "nuisance",
    });
    expect(key).toContain("Springfield");
  });

  it.each([
    ["(312) 555-0100", "+13125550100"],
    ["1-312-555-0100", "+13125550100"],
    ["+13125550100", "+13125550100"],
    ["3125550101", undefined],
    ["0000", undefined],
    ["", undefined],
    ["3125550100x7", undefined],
  ])("about %j is about %s", (number, callerId) =>
    expect(read(ftcRow(number, "2026-11-02 10:00:00"))?.callerId).toBe(callerId),
  );

  it.each([
    ["2026-11-02 10:00:00", "2026-11-02"],
    ["2026-11-02T00:00:00.000", "2026-11-02"],
    ["11/02/2026", "2026-11-02"],
    ["1/2/2026 05:00", "2026-01-02"],
    ["", "2026-11-03"],
    ["2026-02-30", "2026-11-03"],
    ["0001-01-01", "2026-11-03"],
    ["yesterday", "2026-11-03"],
  ])("of %j is of %s", (violation, day) => expect(read(ftcRow("3125550100", violation))?.day).toBe(day));

  it("without a day is none", () => expect(read(ftcRow("3125550100", "", ""))).toBeNull());

  it("of the FCC is told apart by its id", () => {
    const row = [
      "77",
      "2026-11-02T00:00:00.000",
      "10:00 AM",
      "Phone",
      "Wired",
      "Unwanted Calls",
      "312-555-0100",
      "Prerecorded Voice",
    ];
    expect(read(row, FCC)).toMatchObject({
      source: "fcc",
      key: "id 77",
      severity: "spam",
      subject: "Prerecorded Voice",
    });
  });

  it.each([
    ["Calls pretending to be government, impostor", "scam"],
    ["Reducing your debt (credit cards, mortgage)", "telemarketer"],
    ["Robocall", "spam"],
    ["", "nuisance"],
  ])("on %j weighs as %s", (subject, severity) =>
    expect(read(ftcRow("3125550100", "2026-11-02", undefined, subject))?.severity).toBe(severity),
  );

  it("is cut to a line that can be shown", () => {
    const subject = read(ftcRow("3125550100", "2026-11-02", undefined, `\u0000a\nb${"x".repeat(500)}`))?.subject;
    expect([subject?.length, subject?.slice(0, 3)]).toEqual([120, "a b"]);
  });
});
