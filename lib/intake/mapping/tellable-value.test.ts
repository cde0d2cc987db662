import { expect, it } from "vitest";
import { isTellable } from "@/lib/intake/mapping/tellable-value";

it.each(["", "1", "A", "ORIGINATING", "Leg 12", "сход.", "T-101", "El teléfono está apagado o fuera de cobertura"])(
  "lets a person say what %j means",
  (value) => {
    expect(isTellable(value)).toBe(true);
  },
);

it.each(["+13125550101", "12125", "٠١٢٣٤", "a whole sentence that an agent wrote down about the call of a customer"])(
  "keeps no meaning of %j, which may be a number or a note",
  (value) => {
    expect(isTellable(value)).toBe(false);
  },
);
