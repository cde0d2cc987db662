import { DAY_MS } from "@/lib/base/time-units";
import { demoHabits } from "@/lib/demo/demo-habits";
import { demoWorld } from "@/lib/demo/demo-world";
import { type HabitCall, habitLine } from "@/lib/demo/habit-call";
import { cdrLines } from "@/lib/demo/world/cdr-file";
import { type SimulatedCall, worldCalls } from "@/lib/demo/world/simulated-call";

/** Name under which the demo's file is imported; it says what it is wherever it is shown. */
export const DEMO_FILENAME = "synthetic-demo-calls.csv";

/**
 * The demo's calls as the lines of a call record file, ending with the day before `now`: those of a fleet, signed in full,
 * and among them those of a few callers with bad habits. The same day gives the same file.
 */
export function* demoFile(now: Date): Generator<string> {
  const lastDay = Math.floor(now.getTime() / DAY_MS) - 1;
  const world = demoWorld(lastDay);
  const calls = worldCalls(world);
  const habits = demoHabits(lastDay);
  const [header, ...lines] = cdrLines("table", world.style, calls);
  yield signed(header ?? "", "attestation");
  yield* inOrder(calls, lines, habits);
}

/** A line with the level of attestation behind it. */
function signed(line: string, attestation: string): string {
  return `${line.trimEnd()},${attestation}\n`;
}

/** The lines of both in the order of time. */
function* inOrder(
  calls: readonly SimulatedCall[],
  lines: readonly string[],
  habits: readonly HabitCall[],
): Generator<string> {
  let next = 0;
  const habitsBefore = function* (startedAtMs: number): Generator<string> {
    for (let habit = habits[next]; habit !== undefined && habit.startedAtMs < startedAtMs; habit = habits[++next])
      yield habitLine(habit);
  };
  for (const [index, line] of lines.entries()) {
    yield* habitsBefore(calls[index]?.startedAtMs ?? 0);
    yield signed(line, "A");
  }
  yield* habitsBefore(Number.POSITIVE_INFINITY);
}
