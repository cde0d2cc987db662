import { expect, it } from "vitest";
import { criticalAt, warnAt } from "@/lib/advice/threshold";

it("a limit is a share, bad above it, and ours unless said otherwise", () => {
  expect(warnAt({ reading: "share", value: 0.1 })).toEqual({
    id: "warn-share",
    level: "warn",
    reading: "share",
    unit: "share",
    direction: "above",
    value: 0.1,
    source: "our default",
  });
  expect(
    criticalAt({ reading: "s", value: 15, unit: "seconds", direction: "below", source: "regulation" }),
  ).toMatchObject({
    id: "critical-s",
    direction: "below",
    source: "regulation",
  });
});
