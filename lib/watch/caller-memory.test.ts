import { describe, expect, it } from "vitest";
import { aCallerDay, anHour } from "@/lib/testing/a-caller-day";
import { newCallerMemory, openDay } from "@/lib/watch/caller-memory";
import { FIELD } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

const DAY = 20_000;

describe("openDay", () => {
  it("puts calls into the stream of all and into that of their carrier, hour by hour", () => {
    const memory = newCallerMemory("+13125550100", DAY);
    openDay(memory, aCallerDay(DAY, [anHour(9, "Cobalt Wireless", 30), anHour(11, "Northstar Mobile", 5)]));
    const callsAt = (hourOfDay: number) =>
      [memory.all, ...memory.carriers.values()].map((stream) => stream.sumToday(DAY, hourOfDay, FIELD.calls));
    expect([...memory.carriers.keys()]).toEqual(["Cobalt Wireless", "Northstar Mobile"]);
    expect(callsAt(8)).toEqual([0, 0, 0]);
    expect(callsAt(10)).toEqual([30, 30, 0]);
    expect(callsAt(23)).toEqual([35, 30, 5]);
  });

  it("keeps no stream for calls without a carrier, nor for more carriers than are watched", () => {
    const memory = newCallerMemory("+13125550100", DAY);
    const many = Array.from({ length: WATCH.carriersMax + 3 }, (_, i) => anHour(9, `203.0.113.${i}`, 1));
    openDay(memory, aCallerDay(DAY, [anHour(9, "", 40), ...many]));
    expect(memory.carriers.size).toBe(WATCH.carriersMax);
    expect(memory.carriers.has("")).toBe(false);
    expect(memory.all.sumToday(DAY, 23, FIELD.calls)).toBe(40 + many.length);
  });
});
