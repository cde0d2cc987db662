import { describe, expect, it } from "vitest";
import { API_SCOPES, type ApiScope, DEFAULT_API_SCOPES, isGranted } from "@/lib/account/api-key/api-scope";
import type { Action } from "@/lib/account/member/permission";

describe("isGranted", () => {
  it.each(API_SCOPES)("grants %s to a key with that scope", (scope) => {
    expect(isGranted([scope], scope)).toBe(true);
  });

  it.each<[ApiScope[], Action, boolean]>([
    [[], "reputation:read", false],
    [["imports:write"], "imports:read", true],
    [["imports:read"], "imports:write", false],
    [["reputation:read"], "alerts:write", false],
    [[...API_SCOPES], "api-keys:manage", false],
    [[...API_SCOPES], "outbox:read", false],
  ])("with %j answers %s with %s", (scopes, action, expected) => {
    expect(isGranted(scopes, action)).toBe(expected);
  });

  it("lets a key without named scopes upload calls, follow the import and read reputation", () => {
    for (const action of ["imports:write", "imports:read", "reputation:read"] as const)
      expect(isGranted(DEFAULT_API_SCOPES, action)).toBe(true);
    expect(isGranted(DEFAULT_API_SCOPES, "alerts:write")).toBe(false);
  });
});
