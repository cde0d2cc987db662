import { expect, it } from "vitest";
import { collectGarbage } from "@/lib/platform/collect-garbage";

it("gives back what nobody needs, at once", () => {
  const before = process.memoryUsage().arrayBuffers;
  const needed = new Uint8Array(1 << 20);
  for (let count = 0; count < 20; count += 1) new Uint8Array(1 << 20).fill(count);
  collectGarbage();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * needed.byteLength);
});
