import { describe, expect, it } from "vitest";
import { presentSession } from "@/lib/present/account/present-session";

describe("presentSession", () => {
  it("marks the one that asks", () => {
    const at = new Date("2026-11-22T10:00:00Z");
    const session = { id: "a", createdAt: at, lastUsedAt: null, userAgent: "Firefox", address: null };
    expect(presentSession(session, "a")).toEqual({
      ...session,
      createdAt: "2026-11-22T10:00:00.000Z",
      isCurrent: true,
    });
    expect(presentSession({ ...session, lastUsedAt: at }, "b")).toMatchObject({
      isCurrent: false,
      lastUsedAt: "2026-11-22T10:00:00.000Z",
    });
  });
});
