import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DateOrderEvidence,
  dateEvidenceOf,
  decideDateOrder,
  leavesOrderOpen,
  mergeDateEvidence,
  NO_DATE_EVIDENCE,
  needsWholeFile,
} from "@/lib/intake/time/date-order-evidence";

function gather(dates: readonly string[], ids: readonly string[] = []): DateOrderEvidence {
  return dates.map((date, index) => dateEvidenceOf(date, ids[index] ?? "")).reduce(mergeDateEvidence, NO_DATE_EVIDENCE);
}

describe("the order of day and month", () => {
  it.each<[string, readonly string[], ReturnType<typeof decideDateOrder>]>([
    ["a day above 12 in front", ["1/2/2026 10:00", "25/2/2026 10:00"], "dmy"],
    ["a day above 12 behind", ["1/2/2026 10:00", "2/25/2026 10:00"], "mdy"],
    ["both in one file", ["25/2/2026 10:00", "2/25/2026 10:00"], "mixed"],
    ["neighbours a day apart, days first", ["4/5/2026 9:00", "5/5/2026 9:00", "6/5/2026 9:00"], "dmy"],
    ["neighbours a day apart, months first", ["5/4/2026 9:00", "5/5/2026 9:00", "5/6/2026 9:00"], "mdy"],
    ["dashes that no keyboard has", ["1\u20112\u20112026\u00a010:00", "25\u20112\u20112026\u00a010:00"], "dmy"],
    ["newest first", ["9/5/2026 9:00", "8/5/2026 9:00", "7/5/2026 9:00"], "dmy"],
    ["one day only", ["4/5/2026 9:00", "4/5/2026 9:05"], null],
    ["dates that need no order", ["2026-05-04 9:00", "04.05.2026 9:00", "4 May 2026"], null],
    ["days with two-digit years and dashes", ["25-02-26 10:00", "26-02-26 10:00"], "dmy"],
    ["days above 12 and below, with dashes", ["25-02-26 10:00", "05-02-26 10:00"], "dmy"],
    ["years with two digits and dashes", ["26-10-30 10:00", "26-10-31 10:00", "26-10-05 10:00"], "ymd"],
    ["one day only, with a two-digit year", ["26-10-05 10:00"], null],
    ["a number that is no day of the month", ["26-02-40 10:00"], "dmy"],
    ["a day above 12 in front of a point", ["10.05.2026 9:00", "13.05.2026 9:00"], "dmy"],
    ["a day above 12 behind a point", ["10.05.2026 9:00", "Tue, 10.13.2026 9:00"], "mdy"],
    ["points, and months apart", ["04.05.2026 9:00", "04.06.2026 9:00"], null],
    ["points that are those of a clock", ["2026-05-04 10.30.45"], null],
    ["no dates", ["", "soon", "31/31/2026"], null],
  ])("%s", (_case, dates, expected) => {
    expect(decideDateOrder(gather(dates))).toBe(expected);
  });

  it("is decided by the epoch inside the call id where no day is above 12", () => {
    expect(decideDateOrder(gather(["1/9/2026 16:33:01"], ["1788274381.1"]))).toBe("dmy");
    expect(decideDateOrder(gather(["9/1/2026 16:33:01"], ["1788274381.1"]))).toBe("mdy");
    expect(decideDateOrder(gather(["9/1/2026 16:33:01"], ["c-1788274381"]))).toBeNull();
  });

  it("asks the rest of the file as long as no date decides alone", () => {
    expect(needsWholeFile(gather(["4/5/2026", "5/5/2026"]))).toBe(true);
    expect(needsWholeFile(gather(["4/5/2026", "25/5/2026"]))).toBe(false);
    expect(needsWholeFile(gather(["2026-05-04", "5/5/2026"]))).toBe(false);
  });

  it("asks the rest of the file about dates with points, and a person about no file of them alone", () => {
    expect(needsWholeFile(gather(["10.05.2026"]))).toBe(true);
    expect(leavesOrderOpen(gather(["10.05.2026"]))).toBe(false);
    expect(leavesOrderOpen(gather(["10.05.2026", "4/5/2026"]))).toBe(true);
    expect(leavesOrderOpen(gather(["10.13.2026", "4/5/2026"]))).toBe(false);
  });

  it("leaves a day with a two-digit year to a person", () => {
    expect(leavesOrderOpen(gather(["26-10-05", "26-10-05"]))).toBe(true);
  });

  it("says the same of a file in one piece and in many", () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 13 }));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), fc.nat(30), (days, cut) => {
        const dates = days.map(([a, b]) => `${a}/${b}/2026 10:00`);
        const whole = gather(dates);
        expect(mergeDateEvidence(gather(dates.slice(0, cut)), gather(dates.slice(cut)))).toEqual(whole);
        expect(mergeDateEvidence(whole, NO_DATE_EVIDENCE)).toEqual(whole);
        expect(mergeDateEvidence(NO_DATE_EVIDENCE, whole)).toEqual(whole);
      }),
    );
  });
});
