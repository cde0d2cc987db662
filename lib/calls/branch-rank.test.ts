import { expect, it } from "vitest";
import { branchRank } from "@/lib/calls/branch-rank";

it("puts a 6xx first, else the lowest class, the specific before the vague, and what was cancelled last", () => {
  const codes = [null, 503, 480, 487, 302, 404, 603, 408];
  expect(codes.toSorted((a, b) => branchRank(a) - branchRank(b))).toEqual([603, 302, 404, 480, 408, 503, null, 487]);
});
