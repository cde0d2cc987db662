import { describe, expect, it } from "vitest";
import { assertNever } from "@/lib/base/assert-never";

describe("assertNever", () => {
  it("says what value was forgotten", () => {
    expect(() => Reflect.apply(assertNever, undefined, [{ kind: "new" }])).toThrow('Unexpected value: {"kind":"new"}');
  });
});
