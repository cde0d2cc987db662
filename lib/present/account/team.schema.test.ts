import { describe, expect, it } from "vitest";
import { RoleChange } from "@/lib/present/account/team.schema";

describe("a change of role", () => {
  it.each([{ role: "admin" }, { clientRole: "viewer" }, { clientRole: null }, { role: "viewer", clientRole: "admin" }])(
    "may be %j",
    (change) => {
      expect(RoleChange.safeParse(change).success).toBe(true);
    },
  );

  it.each([{}, { role: "owner" }, { clientRole: "owner" }, { role: null }, { clientRole: "boss" }])(
    "is never %j",
    (change) => {
      expect(RoleChange.safeParse(change).success).toBe(false);
    },
  );
});
