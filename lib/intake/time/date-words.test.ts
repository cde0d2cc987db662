import { describe, expect, it } from "vitest";
import { isDateFiller, isYearOrDayFirst, orderOf, readDateWords } from "@/lib/intake/time/date-words";

describe("dates in words and numbers", () => {
  it.each([
    ["18 Oct 2019", 2019, 10, 18],
    ["DEC 18 2017", 2017, 12, 18],
    ["2026 March 5", 2026, 3, 5],
    ["22-Nov-26", 2026, 11, 22],
    ["Wednesday, September 2nd, 2026", 2026, 9, 2],
    ["13. Oktober 2026", 2026, 10, 13],
    ["13 oct. 2026", 2026, 10, 13],
    ["13 de octubre de 2026", 2026, 10, 13],
    ["1 août 2026", 2026, 8, 1],
    ["1 juin 2026", 2026, 6, 1],
    ["1 juil. 2026", 2026, 7, 1],
    ["1. Dez. 2026", 2026, 12, 1],
    ["1 ene 2026", 2026, 1, 1],
    ["mar. 12 mai 2026", 2026, 5, 12],
    ["mar 3 mar 2026", 2026, 3, 3],
    ["3 mar 2026", 2026, 3, 3],
    ["mardi 12 mai 2026", 2026, 5, 12],
    ["Di., 12. Mai 2026", 2026, 5, 12],
    ["Di 12.05.2026", 2026, 5, 12],
    ["miércoles, 2 de septiembre de 2026", 2026, 9, 2],
    ["Sábado 25/9/26", 2026, 9, 25],
    ["terça-feira, 12 de maio de 2026", 2026, 5, 12],
    ["za 5 sep. 2026", 2026, 9, 5],
    ["gio 25/4/2026", 2026, 4, 25],
    ["2020/2/10", 2020, 2, 10],
    ["04.07.2016", 2016, 7, 4],
    ["25/4/2026", 2026, 4, 25],
    ["4/25/26", 2026, 4, 25],
    ["5/5/2026", 2026, 5, 5],
    ["2026-04-02T", 2026, 4, 2],
  ])("%j", (text, year, month, day) => {
    expect(readDateWords(text, null)).toEqual({ year, month, day });
  });

  it("ask for the order where both readings are dates", () => {
    expect(readDateWords("4/5/2026", null)).toBe("ambiguous");
    expect(readDateWords("4/5/2026", "dmy")).toEqual({ year: 2026, month: 5, day: 4 });
    expect(readDateWords("4/5/2026", "mdy")).toEqual({ year: 2026, month: 4, day: 5 });
  });

  it("ask whether a short number between hyphens is the year or the day", () => {
    expect(readDateWords("26-10-05", null)).toBe("ambiguous");
    expect(readDateWords("26-10-05", "ymd")).toEqual({ year: 2026, month: 10, day: 5 });
    expect(readDateWords("26-10-05", "dmy")).toEqual({ year: 2005, month: 10, day: 26 });
    expect(readDateWords("26/10/05", null)).toEqual({ year: 2005, month: 10, day: 26 });
    expect(readDateWords("4/5/2026", "ymd")).toBe("ambiguous");
    expect(isYearOrDayFirst("26", "10", "05")).toBe(true);
    expect([isYearOrDayFirst("26", "13", "05"), isYearOrDayFirst("05", "10", "26")]).toEqual([false, false]);
  });

  it.each(["", "Oct", "18 Oct", "1/2", "1/2/3/4", "12345/1/1", "18 Brumaire 1799", "Oct Nov 2026 1 2"])(
    "%j is none",
    (text) => {
      expect(readDateWords(text, null)).toBeNull();
    },
  );
});

it("knows the order that the numbers tell, before the one that is known", () => {
  expect(orderOf(13, 1, "/", "mdy")).toBe("dmy");
  expect(orderOf(1, 13, "/", "dmy")).toBe("mdy");
  expect(orderOf(1, 2, ".", null)).toBe("dmy");
  expect(orderOf(1, 2, ".", "mdy")).toBe("mdy");
  expect(orderOf(1, 2, "-", null)).toBeNull();
});

it("knows words that tell nothing", () => {
  expect(["t", "thursday", "thurs", "of", "nd"].filter(isDateFiller)).toHaveLength(5);
  expect(["total", "th1", "x"].filter(isDateFiller)).toEqual([]);
});
