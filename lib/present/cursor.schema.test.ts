import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cursorOf, writeCursor } from "@/lib/present/cursor.schema";

const Place = cursorOf(z.tuple([z.number(), z.string()]));

describe("a cursor", () => {
  it("leads back to the place that it was made from, and is fit for a URL", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.stringMatching(/^\+\d{7,15}$/), (key, id) => {
        const text = writeCursor([key, id]);
        expect(text).toMatch(/^[\w-]+$/);
        const [readKey, readId] = Place.parse(text);
        expect(readKey === key && readId === id).toBe(true);
      }),
    );
  });

  it.each(["", "next", "%%%", writeCursor([]), writeCursor(["1", "x"]), writeCursor([1]), "x".repeat(501)])(
    "refuses %j",
    (text) => {
      expect(Place.safeParse(text).success).toBe(false);
    },
  );
});
