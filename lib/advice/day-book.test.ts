import { describe, expect, it } from "vitest";
import { AdviceDayBook } from "@/lib/advice/day-book";
import { aDay } from "@/lib/testing/a-fleet";

const day = (ago: number, callerId: string) =>
  aDay(ago, { attempts: 75 - ago, talkMs: 2 ** 33 + ago, expectedSameArea: ago / 7, mostPerPersonWeek: 3 }, callerId);

describe("a book of days", () => {
  it("gives back what was written, whatever page it came on", () => {
    const book = new AdviceDayBook();
    const days = [day(3, "+1"), day(1, "+1"), day(9, "+2"), day(0, "+1")];
    book.add(days.slice(0, 3));
    expect(book.daysOf("+1")).toEqual(days.slice(0, 2));
    book.add(days.slice(3));
    expect(book.daysOf("+1")).toEqual([days[0], days[1], days[3]]);
    expect(book.daysOf("+2")).toEqual([days[2]]);
  });

  it("knows nothing of a caller ID that is not in it", () => expect(new AdviceDayBook().daysOf("+1")).toEqual([]));

  it("opens a caller ID once while nobody asks for another", () => {
    const book = new AdviceDayBook();
    book.add([day(1, "+1")]);
    expect(book.daysOf("+1")).toBe(book.daysOf("+1"));
  });
});
