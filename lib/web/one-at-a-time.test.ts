import { expect, it } from "vitest";
import { oneAtATime } from "@/lib/web/one-at-a-time";

it("does one piece of work after another, whatever becomes of them, and lets only a few wait", async () => {
  const told: string[] = [];
  const work = (name: string, end: () => void) => async () => {
    told.push(`${name} begins`);
    await Promise.resolve();
    told.push(`${name} ends`);
    end();
    return name;
  };
  const fail = () => {
    throw new Error("broken");
  };
  const nothing = () => undefined;
  const all = [work("a", nothing), work("b", fail), work("c", nothing), work("d", nothing)].map(oneAtATime);
  await expect(oneAtATime(work("e", nothing))).rejects.toThrow(/Others are waiting/);
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(told).toEqual(["a", "b", "c", "d"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  await expect(oneAtATime(work("f", nothing))).resolves.toBe("f");
});
