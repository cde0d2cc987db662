import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, can } from "@/lib/account/member/permission";
import { ROLES } from "@/lib/account/member/role";

const ALLOWED: readonly (readonly [Action, string])[] = [
  ["reputation:read", "owner admin analyst viewer"],
  ["imports:read", "owner admin analyst viewer"],
  ["imports:write", "owner admin analyst"],
  ["caller-ids:write", "owner admin analyst"],
  ["alerts:write", "owner admin analyst"],
  ["redress:write", "owner admin analyst"],
  ["reports:share", "owner admin analyst"],
  ["alert-rules:write", "owner admin analyst"],
  ["outbox:read", "owner admin"],
  ["api-keys:manage", "owner admin"],
  ["organization:manage", "owner admin"],
  ["members:read", "owner admin analyst viewer"],
  ["members:manage", "owner admin"],
  ["audit:read", "owner admin"],
  ["data:export", "owner admin"],
  ["privacy:manage", "owner admin"],
  ["clients:read", "owner admin analyst viewer"],
  ["clients:manage", "owner admin"],
  ["organization:own", "owner"],
];

describe("can", () => {
  it("has a line for every action", () => {
    expect(ALLOWED.map(([action]) => action)).toEqual([...ACTIONS]);
  });

  it.each(ALLOWED)("lets for %s only: %s", (action, roles) => {
    expect(ROLES.filter((role) => can(role, action)).join(" ")).toBe(roles);
  });
});
