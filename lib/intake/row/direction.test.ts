import { expect, it } from "vitest";
import { isDirectionValue } from "@/lib/intake/row/direction";

it.each(["", "1", "A", "ORIGINATING", "Leg 12", "сход.", "T-101"])("lets a person say what %j means", (value) => {
  expect(isDirectionValue(value)).toBe(true);
});

it.each(["+13125550101", "12125", "٠١٢٣٤", "a sentence that somebody wrote about the call"])(
  "keeps no meaning of %j, which may be a number or a note",
  (value) => {
    expect(isDirectionValue(value)).toBe(false);
  },
);
