import { describe, expect, it } from "vitest";
import { auditFilter } from "@/lib/present/settings/audit-filter";

describe("auditFilter", () => {
  it("asks for everything when nothing is named", () => {
    expect(auditFilter({})).toEqual({ action: null, q: null, from: null, to: null });
  });

  it("reads times", () => {
    expect(auditFilter({ action: "import.created", q: "may", from: "2026-03-01T00:00:00Z" })).toEqual({
      action: "import.created",
      q: "may",
      from: new Date("2026-03-01T00:00:00Z"),
      to: null,
    });
  });
});
