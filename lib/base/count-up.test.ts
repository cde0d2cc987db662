import { expect, it } from "vitest";
import { countUp } from "@/lib/base/count-up";

it("counts from nothing, and on", () => {
  const counts = { busy: 4 };
  countUp(counts, "busy");
  countUp(counts, "answered");
  expect(counts).toEqual({ busy: 5, answered: 1 });
});
