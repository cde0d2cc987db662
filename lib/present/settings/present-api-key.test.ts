import { describe, expect, it } from "vitest";
import { ApiKeyItem } from "@/lib/present/account/account-answer.schema";
import { presentApiKey } from "@/lib/present/settings/present-api-key";

describe("presentApiKey", () => {
  it("shows everything but the key", () => {
    const stored = {
      id: "0199e1a0-0000-7000-8000-000000000001",
      name: "dialer",
      prefix: "rw_live_abc123",
      scopes: ["imports:write"],
      createdBy: "ada@clinic.example",
      createdAt: new Date("2026-11-22T10:00:00Z"),
      expiresAt: null,
      lastUsedAt: new Date("2026-11-22T11:00:00Z"),
      revokedAt: null,
      keyHash: "never shown",
    };
    const shown = presentApiKey(stored);
    expect(ApiKeyItem.parse(shown)).toEqual(shown);
    expect(JSON.stringify(shown)).not.toContain("never shown");
    expect(shown).toMatchObject({ createdAt: "2026-11-22T10:00:00.000Z", expiresAt: null, revokedAt: null });
    expect(shown.createdBy).toBe("ada@clinic.example");
  });
});
