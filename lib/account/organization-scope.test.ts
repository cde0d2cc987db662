import { describe, expect, it } from "vitest";
import { mintOrganizationScope, mintSystemScope } from "@/lib/account/organization-scope";

describe("scopes", () => {
  it("name the organisation and who acts in it", () => {
    const actor = { kind: "person", userId: "ada" } as const;
    expect(mintOrganizationScope("clinic", actor)).toEqual({ organizationId: "clinic", actor });
  });

  it("of the system name no organisation", () => {
    expect(mintSystemScope()).toEqual({ actor: { kind: "system" } });
  });
});
