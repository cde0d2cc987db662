import { expect, it } from "vitest";
import { firstLoads } from "@/scripts/sizes/first-load";

const sizeOf = (chunk: string) => ({ small: 40_000, large: 150_060 })[chunk] ?? 0;

it("adds up the chunks of each page, the largest first, and leaves out what stands in no production", () => {
  const statistics = [
    { route: "/", firstLoadChunkPaths: ["small"] },
    { route: "/alerts", firstLoadChunkPaths: ["small", "large"] },
    { route: "/gallery", firstLoadChunkPaths: ["large"] },
  ];
  expect(firstLoads(statistics, sizeOf)).toEqual([
    { route: "/alerts", kB: 190.1, budgetKb: 180 },
    { route: "/", kB: 40, budgetKb: 250 },
  ]);
});
