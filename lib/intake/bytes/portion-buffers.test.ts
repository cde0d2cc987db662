import { describe, expect, it } from "vitest";
import { PortionBuffers } from "@/lib/intake/bytes/portion-buffers";

describe("PortionBuffers", () => {
  it("leaves a portion alone until the next but one", () => {
    const buffers = new PortionBuffers();
    const first = buffers.take(4).fill("a");
    const second = buffers.take(4).fill("b");
    expect([first.toString(), second.toString()]).toEqual(["aaaa", "bbbb"]);
    const third = buffers.take(4).fill("c");
    expect([first.toString(), second.toString(), third.toString()]).toEqual(["cccc", "bbbb", "cccc"]);
  });

  it("gives just the size that is asked for, and lets a buffer go that is far too large", () => {
    const buffers = new PortionBuffers();
    const large = buffers.take(1000);
    buffers.take(10);
    const small = buffers.take(10);
    expect([large.length, small.length]).toEqual([1000, 10]);
    expect(small.buffer === large.buffer && small.byteOffset === large.byteOffset).toBe(false);
  });
});
