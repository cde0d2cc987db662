import { describe, expect, it } from "vitest";
import { presentAuditEvent } from "@/lib/present/settings/present-audit";

const EVENT = {
  id: "0199e1a0-0000-7000-8000-000000000001",
  at: new Date("2026-11-22T10:00:00Z"),
  actorKind: "person",
  actorId: "a",
  actor: "ada@clinic.example",
  action: "import.created",
  subject: "b",
  detail: { filename: "May.csv" },
  address: "203.0.113.9",
};

describe("presentAuditEvent", () => {
  it("writes the time, and keeps the rest", () => {
    expect(presentAuditEvent(EVENT)).toEqual({ ...EVENT, at: "2026-11-22T10:00:00.000Z" });
  });

  it.each([null, "text", [1]])("shows no detail where there is none to name: %j", (detail) => {
    expect(presentAuditEvent({ ...EVENT, detail }).detail).toEqual({});
  });
});
