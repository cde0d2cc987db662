import { expect, it } from "vitest";
import { asOfNote, wholeDaysBetween } from "@/lib/present/overview/as-of-note";

it.each([
  [0, "Last call known. Times in America/New York"],
  [2, "Last call known. Times in America/New York"],
  [3, "Last call known, 3 days ago. Later calls have not been imported. Times in America/New York"],
  [6, "Last call known, 6 days ago. Later calls have not been imported. Times in America/New York"],
])("of a call %d days old it says “%s”", (ageDays, note) => {
  expect(asOfNote(ageDays, "America/New_York")).toBe(note);
});

it.each([
  ["2026-11-25T03:47:00Z", "2026-12-01T03:46:59Z", 5],
  ["2026-11-25T03:47:00Z", "2026-12-01T03:47:00Z", 6],
  ["2026-12-02T00:00:00Z", "2026-12-01T00:00:00Z", 0],
])("from %s to %s there are %d whole days", (from, to, days) => {
  expect(wholeDaysBetween(new Date(from), new Date(to))).toBe(days);
});
