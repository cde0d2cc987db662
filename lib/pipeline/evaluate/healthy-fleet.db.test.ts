import { beforeAll, describe, expect, it } from "vitest";
import type { Backtest } from "@/lib/alert/rules/backtest";
import { backtestRule } from "@/lib/alert/rules/backtest.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { RULE_TEMPLATES, type RuleTemplate } from "@/lib/alert/rules/rule-templates";
import { cdrLines } from "@/lib/demo/world/cdr-file";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldCalls } from "@/lib/demo/world/simulated-call";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
/** The day after the last call. */
const NOW = new Date("2026-05-01T06:00:00Z");
/** docs/detection.md: false alerts that there may be in 1,000 days of one caller ID. */
const BUDGET = 1;
/** More fleets by name, for a measurement; docs/alerts.md has the last one. */
const SEEDS = (process.env.HEALTHY_FLEETS ?? "scenario").split(",");
const fleets: Tenant[] = [];

beforeAll(async () => {
  for (const seed of SEEDS) {
    const world = scenarioWorld("healthy_fleet", { seed });
    const tenant = await aTenant(`Healthy ${seed}`);
    await importThroughApi(tenant, [...cdrLines("table", world.style, worldCalls(world))].join(""), NOW);
    fleets.push(tenant);
  }
}, SEEDS.length * 60_000);

/** What a rule to begin with would have found, fleet by fleet. */
const tried = (rule: RuleTemplate["rule"]): Promise<Backtest[]> =>
  Promise.all(fleets.map(({ scope }) => backtestRule(scope, RuleDefinition.parse(rule), NOW)));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("a fleet with which nothing is wrong, in two months", () => {
  it("is alarmed by our own rules no more often than their budget allows", async () => {
    const { rows } = await db.database.pool.query<{ alerts: number; days: number }>(
      "select (select count(*)::int from alert where withdrawn_at is null) as alerts, (select count(*)::int from caller_day) as days",
    );
    const [{ alerts, days } = { alerts: 0, days: 0 }] = rows;
    expect(days).toBe(fleets.length * 480);
    expect((alerts * 1_000) / days).toBeLessThanOrEqual(BUDGET);
  });

  const reputation = RULE_TEMPLATES.filter(({ id }) => id !== "volume");
  it.each(reputation)("is alarmed no more often by $id, a rule to begin with", async ({ rule }) => {
    const all = await tried(rule);
    const found = sum(all.flatMap(({ incidents }) => incidents.map(({ entries }) => entries.length)));
    const days = sum(all.map(({ numberDays }) => numberDays));
    expect(days).toBe(fleets.length * 480);
    expect((found * 1_000) / days).toBeLessThanOrEqual(BUDGET);
  });

  it("passes a limit of calls a day only where it was passed, and one hears beforehand that the limit is too low", async () => {
    const volume = RULE_TEMPLATES.find(({ id }) => id === "volume");
    const all = volume === undefined ? [] : await tried(volume.rule);
    const readings = all.flatMap(({ incidents }) => incidents.flatMap(({ entries }) => entries));
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.every(({ reading }) => reading.value > (volume?.rule.threshold ?? 0))).toBe(true);
    expect(all.every(({ isNoisy }) => isNoisy)).toBe(true);
  });
});
