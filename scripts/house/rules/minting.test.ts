import { describe, expect, it } from "vitest";
import { minting } from "@/scripts/house/rules/minting";
import { findingsIn } from "@/scripts/house/testing";

const mint = (name: string) => `import { ${name} } from "@/lib/account/organization-scope";`;
const found = (path: string, name = "mintOrganizationScope") => findingsIn(minting, path, mint(name));

describe("minting", () => {
  it.each([
    "lib/ledger/call/call.store.ts",
    "lib/present/overview/overview.loader.ts",
    "lib/pipeline/import/import-upload.ts",
    "lib/account/member/permission.ts",
    "app/page.tsx",
    "components/calls/table.tsx",
  ])("refuses an organisation's scope in %s", (path) => {
    expect(found(path)).toHaveLength(1);
  });

  it.each(["lib/web/define-route.ts", "lib/account/sign-in/session.gateway.ts", "lib/pipeline/prune.ts"])(
    "refuses the system's scope in %s",
    (path) => {
      expect(found(path, "mintSystemScope")).toHaveLength(1);
    },
  );

  it("sees through a new name", () => {
    expect(found("lib/pipeline/prune.ts", "mintSystemScope as all")).toHaveLength(1);
  });

  it.each([
    ["lib/account/sign-in/session.gateway.ts", "mintOrganizationScope"],
    ["lib/account/api-key/api-key.store.ts", "mintOrganizationScope"],
    ["lib/web/define-route.ts", "mintOrganizationScope"],
    ["lib/worker/main.ts", "mintSystemScope"],
    ["lib/cli/main.ts", "mintSystemScope"],
    ["lib/testing/scope.ts", "mintSystemScope"],
    ["lib/pipeline/prune.db.test.ts", "mintSystemScope"],
    ["bench/import.ts", "mintOrganizationScope"],
    ["lib/ledger/call/call.store.ts", "type OrganizationScope"],
  ])("lets %s import %s", (path, name) => {
    expect(found(path, name)).toEqual([]);
  });
});
