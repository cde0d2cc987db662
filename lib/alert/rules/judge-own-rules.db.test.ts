import { expect, it } from "vitest";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { createRule } from "@/lib/alert/rules/alert-rule.store";
import { judgeOwnRules } from "@/lib/alert/rules/judge-own-rules.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { HOUR_MS } from "@/lib/base/time-units";
import { ownerTransaction } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const FOUND = 1_500;
const RULE = RuleDefinition.parse({ name: "Harmed", metric: "standing", comparison: "below", threshold: 0 });

it("raises no second incident of any number of caller IDs that are still found after the cool-down", async () => {
  const { id } = await db.database.prisma.organization.create({ data: { slug: "many", name: "Many" } });
  const scope = mintOrganizationScope(id, { kind: "system" });
  await createRule(scope, RULE, new Date("2026-11-01T00:00:00Z"));
  const stepAt = (at: string, to: "harmed" | "good", callers = FOUND) =>
    db.database.pool.query(
      `insert into standing_change (organization_id, caller_id, at, "from", "to", reason)
       select $1, '+1202555' || lpad(n::text, 4, '0'), $2, 'watch', $3::standing, '{}' from generate_series(1, $4::int) n`,
      [id, at, to, callers],
    );
  const evaluate = (at: string) =>
    ownerTransaction(async (tx) => {
      const now = new Date(at);
      const { drafts, isJudged } = await judgeOwnRules(scope, tx, { fromHour: now.getTime() / HOUR_MS - 6, now });
      return reconcileAlerts(scope, tx, drafts, { importId: null, now, isJudged });
    });
  const shown = async () =>
    (
      await db.database.pool.query<object>(
        `select evidence -> 'rule' -> 'callerCount' as count, evidence ->> 'overAt' as over from alert
         where organization_id = $1 and withdrawn_at is null`,
        [id],
      )
    ).rows;

  await stepAt("2026-11-10T09:00:00Z", "harmed");
  expect((await evaluate("2026-11-10T12:00:00Z")).raised).toHaveLength(1);
  await stepAt("2026-11-12T09:00:00Z", "harmed");
  expect(await evaluate("2026-11-12T12:00:00Z")).toEqual({ raised: [], withdrawn: 0, followUps: [] });
  // All but the last are good again: it is not over before that one is, too.
  await stepAt("2026-11-13T09:00:00Z", "good", FOUND - 1);
  await evaluate("2026-11-13T12:00:00Z");
  expect(await shown()).toEqual([{ count: FOUND, over: null }]);
  await stepAt("2026-11-14T09:00:00Z", "good");
  await evaluate("2026-11-14T12:00:00Z");
  expect(await shown()).toEqual([{ count: FOUND, over: "2026-11-14T09:00:00.000Z" }]);
});
