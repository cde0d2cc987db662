import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";

function packed(numbers: readonly number[]): Uint8Array {
  const writer = new NumberWriter();
  for (const number of numbers) writer.push(number);
  return writer.take();
}

function unpacked(bytes: Uint8Array): number[] {
  const reader = new NumberReader(bytes);
  const numbers: number[] = [];
  while (!reader.isAtEnd) numbers.push(reader.next());
  return numbers;
}

describe("NumberWriter and NumberReader", () => {
  it("give back every whole number that was written", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        expect(unpacked(packed(numbers))).toEqual(numbers);
      }),
    );
    const edges = [
      0,
      127,
      128,
      2 ** 14,
      2 ** 21 - 1,
      2 ** 21,
      2 ** 28 - 1,
      2 ** 28,
      2 ** 31,
      2 ** 32,
      2 ** 35,
      2 ** 49,
    ];
    expect(unpacked(packed(edges))).toEqual(edges);
  });

  it("need one byte for small numbers", () => {
    expect(packed([1, 127])).toHaveLength(2);
    expect(packed([128])).toHaveLength(2);
  });

  it("hold more than fits at first, and begin anew after each taking", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => i * 1_000);
    const writer = new NumberWriter();
    for (const number of many) writer.push(number);
    expect(unpacked(writer.take())).toEqual(many);
    expect(writer.take()).toHaveLength(0);
  });

  it("read 0 beyond the end", () => {
    expect(new NumberReader(new Uint8Array()).next()).toBe(0);
  });
});
