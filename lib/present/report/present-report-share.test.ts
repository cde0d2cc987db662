import { expect, it } from "vitest";
import { presentReportShare } from "@/lib/present/report/present-report-share";

it("shows everything of a link but the link", () => {
  const at = new Date("2026-11-28T10:00:00Z");
  const kept = {
    id: "1",
    month: "2026-11",
    hasMasks: false,
    createdBy: "ada@clinic.example",
    createdAt: at,
    expiresAt: at,
    lastUsedAt: null,
  };
  expect(presentReportShare({ ...kept, ...{ tokenHash: "secret" } })).toEqual({
    ...kept,
    createdAt: "2026-11-28T10:00:00.000Z",
    expiresAt: "2026-11-28T10:00:00.000Z",
  });
});
