import { z } from "zod";
import { DisplayName } from "@/lib/account/account.schema";
import { makeApiKey } from "@/lib/account/api-key/api-key.gateway";
import { createApiKey } from "@/lib/account/api-key/api-key.store";
import { API_SCOPES, DEFAULT_API_SCOPES } from "@/lib/account/api-key/api-scope";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeIdentityTogether } from "@/lib/account/write-together.store";
import { defineCommand } from "@/lib/cli/command";
import { EXIT } from "@/lib/cli/exit-code";
import { organizationOfSlug } from "@/lib/cli/organization-of-slug";

const Scopes = z
  .string()
  .transform((list) => list.split(",").map((scope) => scope.trim()))
  .pipe(z.array(z.enum(API_SCOPES, `is a list of: ${API_SCOPES.join(",")}`)));

/** `api-key create`: makes a key for the HTTP API, shown this once. */
export const apiKeyCreate = defineCommand({
  usage: "--org SLUG --name N [--scopes imports:write,reputation:read]",
  summary: "Makes a key for the HTTP API. It is shown this once and kept as a hash.",
  options: { org: { type: "string" }, name: { type: "string" }, scopes: { type: "string" } },
  input: z.object({
    operands: z.array(z.string()).max(0, "api-key create takes options only"),
    org: z.string(),
    name: DisplayName,
    scopes: Scopes.default([...DEFAULT_API_SCOPES]),
  }),
  run: async ({ org, name, scopes }, { answer, withDatabase }) => {
    const fresh = makeApiKey();
    const { id } = await withDatabase(async () => {
      const { scope } = await organizationOfSlug(org);
      return writeIdentityTogether(scope, async () => {
        const record = await createApiKey(scope, fresh, { name, scopes, expiresAt: null });
        await recordAudit(scope, { action: "api_key.created", subject: record.id, detail: { name, scopes } });
        return record;
      });
    });
    await answer({ id, name, key: fresh.key }, [fresh.key]);
    return EXIT.done;
  },
});
