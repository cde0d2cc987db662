import { expect, it } from "vitest";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import { observationTable } from "@/lib/present/redress/observation-table";

const complaint: ObservationItem = {
  id: "01935a00-0000-7000-8000-000000000004",
  callerId: "+13125550100",
  observedAt: "2026-01-02T00:00:00.000Z",
  source: "ftc",
  label: "Dropped call",
  severity: "spam",
  carrier: "",
  device: "",
  note: "two\nlines",
  hasOwnCalls: false,
};

it("gives each observation a row, with a cell for every heading and every doubt", () => {
  const { head, rows } = observationTable([complaint], "America/New_York", "2026-11-20T10:00:00.000Z");
  const [row = []] = rows;
  expect(row).toHaveLength(head.length);
  expect(Object.fromEntries(row.map((cell, place) => [head[place], cell]))).toMatchObject({
    "Caller ID": "+13125550100",
    Said: "Dropped call",
    Source: "Complaint to the FTC",
    When: "2 Jan 2026",
    "How far it can be trusted": "unverified, may be spoofed; no calls of yours around that day",
    Note: "two lines",
  });
});
