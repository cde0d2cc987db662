import { describe, expect, it } from "vitest";
import { AskedMoment, AskedTime, Day, Time } from "@/lib/present/time.schema";

describe("moments", () => {
  it("are written in UTC", () => {
    expect(Time.parse("2026-03-01T12:00:00.123Z")).toBe("2026-03-01T12:00:00.123Z");
    expect(Time.safeParse("2026-03-01T12:00:00+01:00").success).toBe(false);
    expect(Day.safeParse("2026-02-29").success).toBe(false);
  });

  it.each(["1900-01-01T00:00:00Z", "2199-12-31T23:59:59Z"])("may be asked for: %s", (text) => {
    expect(AskedTime.parse(text)).toBe(text);
    expect(AskedMoment.parse(text)).toBe(text);
  });

  it.each(["0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])("are out of range: %s", (day) => {
    expect(AskedMoment.safeParse(day).success).toBe(false);
    expect(AskedTime.safeParse(`${day}T00:00:00Z`).success).toBe(false);
    expect(AskedMoment.safeParse(`${day}T00:00:00+01:00`).success).toBe(false);
  });
});
