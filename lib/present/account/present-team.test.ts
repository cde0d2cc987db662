import { describe, expect, it } from "vitest";
import { presentInvitation, presentMember } from "@/lib/present/account/present-team";

const AT = new Date("2026-11-22T10:00:00Z");
const TEXT = "2026-11-22T10:00:00.000Z";

describe("a team as the API shows it", () => {
  it("has members with the time of their joining", () => {
    const who = { userId: "u", email: "a@b.example", name: null, hasSecondFactor: true };
    const member = { ...who, role: "viewer" as const, clientRole: null };
    expect(presentMember({ ...member, joinedAt: AT })).toEqual({ ...member, joinedAt: TEXT });
  });

  it("has invitations without their secret", () => {
    const shown = { id: "i", email: "a@b.example", role: "admin" as const, mailError: "550 no" };
    const kept = { ...shown, createdAt: AT, expiresAt: AT, secret: "x" };
    expect(presentInvitation(kept)).toEqual({ ...shown, createdAt: TEXT, expiresAt: TEXT });
  });
});
