import { describe, expect, it } from "vitest";
import { FLOORS } from "@/scripts/house/file-kind";
import { suffixes } from "@/scripts/house/rules/suffixes";
import { findingsIn } from "@/scripts/house/testing";

const found = (path: string) => findingsIn(suffixes, path, "").map(({ message }) => message);

describe("suffixes", () => {
  it.each([
    ["lib/base/day.store.ts", "`.store` is no suffix of `base`."],
    ["lib/platform/mailer.gateway.ts", "`.gateway` is no suffix of `platform`."],
    ["lib/score/score.loader.ts", "`.loader` is no suffix of `score`."],
    ["lib/score/score.service.ts", "`.service` is no suffix of `score`."],
    ["lib/outcome/classify.store.test.ts", "`.store` is no suffix of `outcome`."],
    ["components/calls/calls.store.ts", "`.store` is no suffix of `components`."],
    ["lib/alert/alert.store.gateway.ts", "A file has one suffix at most, not `.store.gateway`."],
    ["lib/reports/report.ts", "`lib/reports` is no floor; scripts/house/floors.json lists them."],
  ])("refuses %s", (path, message) => {
    expect(found(path)).toEqual([message]);
  });

  it.each([
    "lib/base/day.ts",
    "lib/account/member/member.store.ts",
    "lib/account/member/member.store.db.test.ts",
    "lib/calls/signal.schema.ts",
    "lib/intake/connectors/twilio.gateway.ts",
    "lib/alert/channels/email/standing-drop.mail.tsx",
    "lib/present/overview/overview.loader.ts",
    "lib/pipeline/rescore.job.ts",
    "lib/testing/database-setup.ts",
    "components/calls/calls.query.ts",
    "components/calls/calls.query.test.ts",
    "prisma.config.ts",
    "e2e/upload.spec.ts",
  ])("lets %s pass", (path) => {
    expect(found(path)).toEqual([]);
  });

  it("knows the floors in their order, the command line on top of the worker", () => {
    const levels = FLOORS.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(FLOORS[0]?.name).toBe("base");
    expect(FLOORS.slice(-2).map(({ name }) => name)).toEqual(["worker", "cli"]);
    expect(levels.at(-1)).toBeGreaterThan(levels.at(-2) ?? 0);
  });

  it("lets every floor that is not all shell have schemas, save the one without a domain", () => {
    const without = FLOORS.filter((floor) => !floor.suffixes.includes("schema")).map(({ name }) => name);
    expect(without).toEqual(["base", "platform", "demo"]);
  });
});
