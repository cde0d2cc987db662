import { expect, it } from "vitest";
import { SavedMappingItem } from "@/lib/present/import/mapping.schema";
import { formatName, presentMapping } from "@/lib/present/import/present-mapping";

it("names formats, and an unknown one by its id", () => {
  expect(formatName("generic")).toBe("Table of calls");
  expect(formatName("gone")).toBe("gone");
});

it("shows a saved mapping as the API promises", () => {
  const shown = presentMapping({
    id: "0199e1a0-0000-7000-8000-000000000001",
    sourceId: "0199e1a0-0000-7000-8000-000000000002",
    sourceName: "trunk-a",
    headerHash: "0".repeat(24),
    columns: [{ key: "wer", name: "Wer" }],
    mapping: {
      formatId: "generic",
      columns: { callerId: { from: ["wer"] } },
      timeZone: "Europe/Berlin",
      country: "DE",
      dateOrder: "dmy",
      anchor: null,
    },
    changedAt: new Date("2026-11-22T10:00:00Z"),
  });
  expect(SavedMappingItem.parse(shown)).toEqual(shown);
  expect(shown).toMatchObject({ source: "trunk-a", formatName: "Table of calls" });
});
