import { describe, expect, it } from "vitest";
import { accept, type Result, refuse } from "@/lib/base/result";

describe("a result", () => {
  const halve = (n: number): Result<number, string> => (n % 2 === 0 ? accept(n / 2) : refuse(`${n} is odd`));

  it("is the value, or the reason why there is none", () => {
    expect(halve(4)).toEqual({ ok: true, value: 2 });
    expect(halve(3)).toEqual({ ok: false, refusal: "3 is odd" });
  });
});
