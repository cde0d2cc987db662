import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ReadingPace } from "@/lib/pipeline/read/reading-pace";

const isHeldUp = async (pace: ReadingPace, read: number) => {
  let isLetGo = false;
  void pace.keep(read).then(() => {
    isLetGo = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return !isLetGo;
};

describe("ReadingPace", () => {
  it("holds nothing up while nothing is being stored", async () => {
    const pace = new ReadingPace(10, 0);
    expect(await isHeldUp(pace, 1_000)).toBe(false);
    pace.handOver(1_000)(1);
    expect(await isHeldUp(pace, 5_000)).toBe(false);
  });

  it("lets go as more of a chunk is stored, chunk by chunk", async () => {
    const pace = new ReadingPace(150, 0);
    const first = pace.handOver(100);
    expect(await isHeldUp(pace, 150)).toBe(false);
    expect(await isHeldUp(pace, 151)).toBe(true);
    const waiting = pace.keep(200);
    first(0.3);
    expect(await isHeldUp(pace, 180)).toBe(false);
    const second = pace.handOver(200);
    first(0.5);
    await waiting;
    first(1);
    expect(await isHeldUp(pace, 251)).toBe(true);
    second(0.5);
    expect(await isHeldUp(pace, 300)).toBe(false);
    second(1);
    expect(await isHeldUp(pace, 9_999)).toBe(false);
  });

  it("goes on from where a run before it stood", async () => {
    const pace = new ReadingPace(150, 5_000);
    const told = pace.handOver(5_100);
    expect(await isHeldUp(pace, 5_150)).toBe(false);
    told(0.5);
    expect(await isHeldUp(pace, 5_200)).toBe(false);
    expect(await isHeldUp(pace, 5_201)).toBe(true);
  });

  it("goes a little further while a step takes its time, and then waits for it", async () => {
    const pace = new ReadingPace(1_000, 0);
    const told = pace.handOver(1_000);
    await pace.keep(1_040);
    await pace.keep(1_080);
    const waiting = pace.keep(1_120);
    const first = await Promise.race([waiting.then(() => "let go"), pause(400, "held up")]);
    expect(first).toBe("held up");
    told(0.2);
    await waiting;
  });

  it("never goes back, and takes no more than all", async () => {
    const pace = new ReadingPace(0, 0);
    const told = pace.handOver(100);
    told(0.6);
    told(0.2);
    expect(await isHeldUp(pace, 60)).toBe(false);
    expect(await isHeldUp(pace, 61)).toBe(true);
    pace.handOver(200);
    told(7);
    expect(await isHeldUp(pace, 101)).toBe(true);
  });
});
