import { describe, expect, it } from "vitest";
import { actionWords, auditRow } from "@/lib/present/settings/audit-row";

const EVENT = {
  id: "a",
  at: "2026-11-22T10:00:00.000Z",
  actorKind: "person",
  actorId: "u",
  actor: "ada@clinic.example",
  action: "member.role_changed",
  subject: "b",
  detail: { before: "viewer", role: "admin", n: 2 },
  address: "203.0.113.9",
};

describe("auditRow", () => {
  it("says who did what, with the details in one line", () => {
    expect(auditRow(EVENT, "UTC")).toMatchObject({
      who: "ada@clinic.example",
      action: "Member role changed",
      detail: "before: viewer, role: admin, n: 2",
      address: "203.0.113.9",
    });
  });

  it.each([
    ["system", "Ringworthy"],
    ["person", "Somebody who has left"],
  ])("of a nameless %s says %s", (actorKind, who) => {
    expect(auditRow({ ...EVENT, actorKind, actor: null, address: null }, "UTC")).toMatchObject({ who, address: "" });
  });

  it.each([
    ["api_key.created", "API key created"],
    ["sign_in.failed", "Sign in failed"],
    ["organization.created", "Organisation created"],
  ])("words %s as %s", (action, words) => {
    expect(actionWords(action)).toBe(words);
  });
});
