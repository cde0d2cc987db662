import { describe, expect, it } from "vitest";
import { API_SCOPES } from "@/lib/account/api-key/api-scope";
import { type ApiKeyRecord, apiKeyRow, apiKeyRows } from "@/lib/present/settings/api-key-row";
import { SCOPE_WORDS } from "@/lib/present/settings/scope-words";

const NOW = new Date("2026-11-03T12:00:00Z");
const key = {
  id: "0199e1a0-0000-7000-8000-00000000000c",
  name: "Dialer",
  prefix: "rw_live_abcd",
  scopes: ["imports:write"],
  createdBy: "ada@clinic.example",
  createdAt: "2026-10-31T23:30:00.000Z",
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};

describe("apiKeyRows", () => {
  it("shows that a key which was replaced at once has expired, although the page was loaded before", () => {
    const replaced = { ...key, expiresAt: "2026-11-03T12:05:00.000Z" };
    const fresh = { ...key, id: "0199e1a0-0000-7000-8000-00000000000d", createdAt: "2026-11-03T12:05:00.012Z" };
    const labels = (keys: readonly ApiKeyRecord[]) =>
      apiKeyRows(keys, NOW.toISOString(), "UTC").map(({ state, isLive }) => [state.label, isLive]);
    expect(labels([fresh, replaced])).toEqual([
      ["Works", true],
      ["Expired", false],
    ]);
    expect(labels([replaced])).toEqual([["Works", true]]);
    expect(labels([])).toEqual([]);
  });
});

describe("apiKeyRow", () => {
  it("shows a key that was never used and does not expire", () => {
    expect(apiKeyRow(key, NOW, "America/Chicago")).toEqual({
      id: key.id,
      name: "Dialer",
      prefix: "rw_live_abcd",
      scopes: ["imports:write"],
      createdBy: "ada@clinic.example",
      createdAt: "31 Oct 2026",
      lastUsed: "Never",
      expiry: "Never expires",
      state: { label: "Works", tone: "good" },
      isLive: true,
    });
  });

  it.each([
    [{ expiresAt: "2026-11-03T12:00:00.001Z" }, "Works", true],
    [{ expiresAt: "2026-11-03T12:00:00.000Z" }, "Expired", false],
    [{ revokedAt: "2026-11-01T00:00:00Z" }, "Revoked", false],
    [{ revokedAt: "2026-11-01T00:00:00Z", expiresAt: "2026-11-02T00:00:00Z" }, "Revoked", false],
  ])("tells whether %j still works", (wish, label, isLive) => {
    const row = apiKeyRow({ ...key, ...wish }, NOW, "UTC");
    expect(row.state.label).toBe(label);
    expect(row.isLive).toBe(isLive);
  });

  it("writes to the minute when it expires: that of a key that is being replaced may be an hour away", () => {
    const { expiry } = apiKeyRow({ ...key, expiresAt: "2026-11-03T13:00:00Z" }, NOW, "America/Chicago");
    expect(expiry).toBe("3 Nov 2026, 07:00");
  });

  it("writes when it was used last", () => {
    expect(apiKeyRow({ ...key, lastUsedAt: "2026-11-03T11:59:00Z" }, NOW, "UTC").lastUsed).toBe("3 Nov 2026, 11:59");
  });
});

describe("SCOPE_WORDS", () => {
  it.each(API_SCOPES)("explain %s", (scope) => expect(SCOPE_WORDS[scope].meaning).toMatch(/\.$/));
});
