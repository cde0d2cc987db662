import { expect, it } from "vitest";
import { widerBytes, widerFloats, widerInts } from "@/lib/base/wider";

it("a wider column begins with what it held and has as much room again", () => {
  expect(widerInts(Int32Array.of(1, -2))).toEqual(Int32Array.of(1, -2, 0, 0));
  expect(widerFloats(Float64Array.of(0.5))).toEqual(Float64Array.of(0.5, 0));
  expect(widerBytes(Uint8Array.of(7, 9))).toEqual(Uint8Array.of(7, 9, 0, 0));
});
