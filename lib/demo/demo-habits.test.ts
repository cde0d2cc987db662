import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/base/time-units";
import { demoHabits } from "@/lib/demo/demo-habits";
import { demoWorld } from "@/lib/demo/demo-world";

const LAST_DAY = 20_700;
const calls = demoHabits(LAST_DAY);

describe("callers with habits", () => {
  it("are four that the fleet does not know, and the same whenever asked", () => {
    const numbers = new Set(calls.map(({ callerId }) => callerId));
    expect(numbers.size).toBe(4);
    for (const { callerId } of demoWorld(LAST_DAY).numbers) expect(numbers).not.toContain(callerId);
    expect(demoHabits(LAST_DAY)).toEqual(calls);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(calls.length);
  });

  it("call in the order of time, until the last day, on numbers for fiction only", () => {
    const times = calls.map(({ startedAtMs }) => startedAtMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.floor((times.at(-1) ?? 0) / DAY_MS)).toBe(LAST_DAY);
    for (const { callee } of calls) expect(callee).toMatch(/^\+1\d{3}55501\d\d$/);
  });

  it("call one person about a debt nine times in a week", () => {
    const debts = calls.filter(({ campaign }) => campaign === "Debt collection");
    expect(debts.filter(({ callee }) => callee === debts[0]?.callee)).toHaveLength(9);
  });
});
