import { describe, expect, it } from "vitest";
import { assertNever } from "@/lib/base/assert-never";

describe("assertNever", () => {
  it("says what value was forgotten", () => {
    // @ts-expect-error: the point is that a value reaches what no value should.
    expect(() => assertNever({ kind: "new" })).toThrow('Unexpected value: {"kind":"new"}');
  });
});
