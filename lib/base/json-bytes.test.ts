import { expect, it } from "vitest";
import { fromJsonBytes, jsonBytes } from "@/lib/base/json-bytes";

it("gives back what was written, to the last bit of its numbers and in any script", () => {
  const value = { share: 0.1 + 0.2, least: 5e-324, name: "Zürich 東京", days: [null, -1, 2 ** 53] };
  expect(fromJsonBytes(jsonBytes(value))).toEqual(value);
});
