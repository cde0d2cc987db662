import { expect, it } from "vitest";
import { adviceDue } from "@/lib/present/advice/advice-due";

it.each([
  ["critical", "2026-11-23"],
  ["high", "2026-11-25"],
  ["medium", "2026-12-06"],
  ["low", "2026-12-22"],
] as const)("%s advice is due on %s", (severity, day) =>
  expect(adviceDue(severity, new Date("2026-11-22T10:00:00Z")).toISOString().slice(0, 10)).toBe(day),
);
