import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import { STATE_HOURS } from "@/lib/advice/state-hours";
import { clockText, hoursText, openHours } from "@/lib/present/advice/hours-text";
import { presentCalendar } from "@/lib/present/advice/present-rules";

describe("calling hours", () => {
  it.each([
    ["FL", "08:00–20:00 every day"],
    ["AL", "none on Sunday, 08:00–20:00 Monday to Saturday, none on holidays"],
    ["RI", "none on Sunday, 09:00–18:00 Monday to Friday, none on Saturday"],
    ["TX", "12:00–21:00 on Sunday, 09:00–21:00 Monday to Saturday"],
  ])("of %s", (name, text) => {
    const state = presentCalendar(DEFAULT_SETTINGS).states.find((one) => one.state === name);
    expect(state && hoursText(state)).toBe(text);
    expect(STATE_HOURS.some((one) => one.state === name)).toBe(true);
  });

  it("are read from a form", () => {
    expect([openHours("08:30", "20:00"), openHours("", "20:00"), openHours("08:30", "")]).toEqual([
      [510, 1_200],
      null,
      null,
    ]);
    expect([clockText(510), clockText(1_440), clockText(null)]).toEqual(["08:30", "23:59", ""]);
  });
});
