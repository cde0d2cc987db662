import { expect, it } from "vitest";
import { asRole, ROLES } from "@/lib/account/member/role";

it("says of each role how one has it", () => {
  expect(ROLES.map(asRole)).toEqual(["an owner", "an admin", "an analyst", "a viewer"]);
});
