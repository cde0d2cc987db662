import { expect, it } from "vitest";
import { isStale, labelSeverity } from "@/lib/redress/label-sighting";

it.each([
  ["Fraud Risk", "fraud"],
  ["Scam Likely", "scam"],
  ["SPAM?", "spam"],
  ["Suspected Robocall", "spam"],
  ["Nuisance Likely", "nuisance"],
  ["Telemarketing", "telemarketer"],
  ["Political", "telemarketer"],
  ["Maybe: Front desk", "other"],
  ["", "other"],
])("%j reads as %s", (label, severity) => expect(labelSeverity(label)).toBe(severity));

it("a sighting is worth something for thirty days", () => {
  const seen = new Date("2026-10-01T00:00:00Z");
  expect([isStale(seen, new Date("2026-10-31T00:00:00Z")), isStale(seen, new Date("2026-10-31T00:00:01Z"))]).toEqual([
    false,
    true,
  ]);
});
