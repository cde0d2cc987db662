import { z } from "zod";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { listSources } from "@/lib/intake/source/source-list.store";
import { saveSourceRules } from "@/lib/ledger/call/source-rules.store";
import { RuleOverrides } from "@/lib/outcome/rule-override.schema";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { loadSource } from "@/lib/present/source/source.loader";
import { SourceDetail } from "@/lib/present/source/source.schema";
import { handlersOf, type Route } from "@/lib/web/define-route";
import { forOrganization } from "@/lib/web/operation";

const params = z.object({ name: z.string().min(1).max(200) });
const UNKNOWN = "There is no such source.";

/** One source: what its records keep, and its exceptions to the rules. */
export const sourceRoute: Route = {
  path: "/sources/{name}",
  operations: {
    GET: forOrganization("reputation:read", {
      summary: "Show a source: its fidelity over time and by trunk, the letter to its provider, its exceptions",
      input: z.object({ params }),
      status: 200,
      answer: SourceDetail,
      handle: async ({ params: { name } }, { scope, organization }) => {
        const source = await loadSource(scope, organization, name);
        if (source === null) throw new AppError("not_found", UNKNOWN);
        return { body: source };
      },
    }),
    PUT: forOrganization("imports:write", {
      summary: "Replace a source's exceptions to the rules; its calls are judged again soon after",
      input: z.object({ params, body: z.object({ overrides: RuleOverrides }) }),
      status: 200,
      answer: SourceDetail,
      handle: async ({ params: { name }, body: { overrides } }, { scope, organization }) => {
        if (organization.isDemo) throw new AppError("forbidden", "The demo cannot be changed.");
        const [found] = await listSources(scope, name);
        if (found === undefined) throw new AppError("not_found", UNKNOWN);
        await writeTogether(scope, async () => {
          await saveSourceRules(scope, found.id, overrides);
          await recordAudit(scope, {
            action: "source.rules_changed",
            subject: found.id,
            detail: { overrides: overrides.length },
          });
        });
        await requestEvaluation(scope.organizationId);
        const source = await loadSource(scope, organization, name);
        if (source === null) throw new AppError("not_found", UNKNOWN);
        return { body: source };
      },
    }),
  },
};

/** The handlers of the path. */
export const { GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS } = handlersOf(sourceRoute);
