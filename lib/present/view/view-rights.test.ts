import { expect, it } from "vitest";
import { viewRights } from "@/lib/present/view/view-rights";

it.each([
  [false, "owner", true, true],
  [false, "analyst", true, true],
  [false, "viewer", true, false],
  [true, "viewer", false, false],
] as const)("demo %s, %s: keep %s, share %s", (isDemo, role, mayKeep, mayShare) => {
  expect(viewRights({ isDemo }, role)).toEqual({ mayKeep, mayShare });
});
