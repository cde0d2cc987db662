import fc from "fast-check";
import { expect, test } from "vitest";
import { rowWindow } from "@/components/ui/row-window";

const list = (count: number, rowPx: number) => ({ count, rowPx, beside: 6 });

test("the first rows are drawn where nothing is scrolled", () => {
  expect(rowWindow(list(50_000, 53), { topPx: 0, heightPx: 530 })).toEqual({ first: 0, end: 28 });
});

test("a short list is drawn whole, an empty one not at all", () => {
  expect(rowWindow(list(3, 53), { topPx: 0, heightPx: 530 })).toEqual({ first: 0, end: 3 });
  expect(rowWindow(list(0, 53), { topPx: 0, heightPx: 530 })).toEqual({ first: 0, end: 0 });
});

test("scrolling by a row or two draws the same rows", () => {
  expect(rowWindow(list(1_000, 50), { topPx: 12 * 50, heightPx: 500 })).toEqual(
    rowWindow(list(1_000, 50), { topPx: 17 * 50 + 49, heightPx: 500 }),
  );
});

test("every row in sight is drawn, wherever the list is scrolled to", () => {
  const whole = fc.integer({ min: 0, max: 60_000 });
  fc.assert(
    fc.property(
      whole,
      whole,
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 0, max: 20 }),
      (count, row, height, beside) => {
        const topPx = Math.max(0, Math.min(row * 53, count * 53 - height));
        const { first, end } = rowWindow({ count, rowPx: 53, beside }, { topPx, heightPx: height });
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first * 53).toBeLessThanOrEqual(topPx);
        expect(end * 53).toBeGreaterThanOrEqual(Math.min(count * 53, topPx + height));
        expect(end).toBeLessThanOrEqual(count);
      },
    ),
  );
});
