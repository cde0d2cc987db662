import { expect, it } from "vitest";
import { groupCallers } from "@/lib/present/chart/group-callers";

it("brings the counts of each caller ID together", () => {
  const grouped = groupCallers([
    { callerId: "a", outcome: "answered", attempts: 3 },
    { callerId: "b", outcome: "busy", attempts: 1 },
    { callerId: "a", outcome: "busy", attempts: 2 },
  ]);
  expect([...grouped]).toEqual([
    ["a", { answered: 3, busy: 2 }],
    ["b", { busy: 1 }],
  ]);
});
