import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Ada's clinic");
});

describe("recordAudit", () => {
  it("writes down who did what to what, in whose organisation", async () => {
    await recordAudit(clinic.scope, { action: "api_key.created", subject: "key-1", detail: { name: "dialer" } });
    const key = mintOrganizationScope(clinic.organization.id, { kind: "api_key", apiKeyId: "key-1" });
    await recordAudit(key, { action: "import.created", subject: "import-1" });
    await recordAudit(mintOrganizationScope(clinic.organization.id, { kind: "system" }), {
      action: "import.undone",
      subject: "import-1",
    });
    const events = await db.database.prisma.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(
      events.map(({ organizationId, actorKind, actorId, action, subject, detail }) => ({
        organizationId,
        actorKind,
        actorId,
        action,
        subject,
        detail,
      })),
    ).toEqual(
      [
        ["person", clinic.owner.id, "api_key.created", "key-1", { name: "dialer" }],
        ["api_key", "key-1", "import.created", "import-1", {}],
        ["system", null, "import.undone", "import-1", {}],
      ].map(([actorKind, actorId, action, subject, detail]) => ({
        organizationId: clinic.organization.id,
        actorKind,
        actorId,
        action,
        subject,
        detail,
      })),
    );
  });
});
