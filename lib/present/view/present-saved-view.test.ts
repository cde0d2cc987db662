import { expect, it } from "vitest";
import { presentSavedView } from "@/lib/present/view/present-saved-view";

const VIEW = {
  id: "0198f0a0-0000-7000-8000-000000000001",
  screen: "calls",
  name: "Blocks",
  query: "outcome=unwanted_607",
  createdAt: new Date("2026-11-22T10:00:00Z"),
} as const;

it.each([
  [null, true],
  ["0198f0a0-0000-7000-8000-000000000009", false],
])("a view of %s is shared: %s, and names no owner", (ownerId, isShared) => {
  const { createdAt, ...rest } = VIEW;
  expect(presentSavedView({ ...VIEW, ownerId })).toEqual({ ...rest, isShared, createdAt: "2026-11-22T10:00:00.000Z" });
});
