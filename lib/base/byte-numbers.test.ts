import fc from "fast-check";
import { expect, it } from "vitest";
import { ByteNumbers } from "@/lib/base/byte-numbers";

function numberOf(known: ByteNumbers, text: string): number {
  const bytes = Buffer.from(`<${text}>`);
  const found = known.find(bytes, 1, bytes.length - 1);
  return found >= 0 ? found : known.add(bytes, 1, bytes.length - 1);
}

it("gives equal strings one number and different ones different numbers, in the order in which they come", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 300 }), (texts) => {
      const known = new ByteNumbers();
      const distinct = [...new Set(texts)];
      expect(texts.map((text) => numberOf(known, text))).toEqual(texts.map((text) => distinct.indexOf(text)));
      expect(known.size).toBe(distinct.length);
    }),
    { numRuns: 20 },
  );
});

it("keeps thousands apart, and begins anew when it is told to forget", () => {
  const known = new ByteNumbers();
  const all = Array.from({ length: 5_000 }, (_, n) => n);
  const numbers = () => all.map((n) => numberOf(known, `+1312555${n}`));
  expect(numbers()).toEqual(all);
  expect(numbers()).toEqual(all);
  known.clear();
  expect(numberOf(known, "+13125554999")).toBe(0);
  expect(numberOf(known, "+13125550")).toBe(1);
});
