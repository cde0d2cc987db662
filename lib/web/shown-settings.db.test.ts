import { beforeAll, describe, expect, it } from "vitest";
import { makeChannel } from "@/lib/alert/channels/make-channel.gateway";
import { env } from "@/lib/platform/env";
import { AdviceCalendar, AdviceRuleList } from "@/lib/present/advice/advice.schema";
import { AlertRuleItem } from "@/lib/present/alert/alert-rule.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Two tabs");
});

type Method = "PATCH" | "PUT";
const send = (method: Method, path: string, json: object) => callApi(path, { method, headers: clinic.asOwner, json });
const read = async (path: string): Promise<unknown> => (await callApi(path, { headers: clinic.asOwner })).json();

/**
 * Two tabs show the same; the first saves, then the second, which still shows what was before.
 * @returns what the second was answered, and what it is answered once it shows what the first left
 */
async function twoTabs(method: Method, path: string, tabs: readonly object[], shown: readonly object[]) {
  const [first, second] = tabs;
  const [before, after] = shown;
  expect((await send(method, path, { ...first, shown: before })).status).toBe(200);
  const late = await send(method, path, { ...second, shown: before });
  const refusal = Problem.parse(await late.json());
  const again = await send(method, path, { ...second, shown: after });
  return { late: late.status, refusal, again: again.status };
}

const REFUSED = { late: 409, again: 200, refusal: { isOutdated: true } };

describe("settings that somebody else saved meanwhile are not overwritten by a page that still shows those before", () => {
  it("holds for how alerts are told in the organisation", async () => {
    const before = await read("/alert-settings");
    const tabs = [{ mailsPerDay: 7 }, { mailsPerDay: 9 }];
    const shown = [before, Object.assign({}, before, { mailsPerDay: 7 })] as const;
    expect(await twoTabs("PATCH", "/alert-settings", tabs, shown.map(Object))).toMatchObject(REFUSED);
    expect(await read("/alert-settings")).toMatchObject({ mailsPerDay: 9 });
  });

  it("holds for how one is told oneself, also where nothing was chosen before", async () => {
    const shown: object[] = [Object(await read("/alert-preferences"))];
    expect((await send("PUT", "/alert-preferences", { rhythm: "daily", shown: shown[0] })).status).toBe(200);
    const late = await send("PUT", "/alert-preferences", { rhythm: "weekly", shown: shown[0] });
    expect([late.status, Problem.parse(await late.json()).isOutdated]).toEqual([409, true]);
    expect(await read("/alert-preferences")).toMatchObject({ isOwn: true, preferences: { rhythm: "daily" } });
    const present = await read("/alert-preferences");
    expect((await send("PUT", "/alert-preferences", { rhythm: "weekly", shown: present })).status).toBe(200);
    expect((await send("PUT", "/alert-preferences", { rhythm: "daily", shown: present })).status).toBe(409);
  });

  it("holds for the organisation", async () => {
    const { name, timeZone, country } = clinic.organization;
    const shown = { name, timeZone, country };
    const tabs = [{ timeZone: "America/Denver" }, { name: "Renamed", timeZone, country }];
    const answers = await twoTabs("PATCH", "/organizations/current", tabs, [
      shown,
      { ...shown, timeZone: "America/Denver" },
    ]);
    expect(answers).toMatchObject(REFUSED);
  });

  it("holds for the calling hours of states", async () => {
    const { states } = AdviceCalendar.parse(await read("/advice/calendar"));
    const opening = (of: string, minutes: number, all = states) =>
      all.map((one) =>
        one.state === of ? { ...one, days: one.days.map((): [number, number] => [minutes, 1_200]) } : one,
      );
    const [florida, texas] = [opening("FL", 540), opening("TX", 600)];
    const answers = await twoTabs(
      "PUT",
      "/advice/calendar",
      [{ states: florida }, { states: texas }],
      [states, florida],
    );
    expect(answers).toMatchObject(REFUSED);
    expect((await send("PUT", "/advice/calendar", { states: null, shown: florida })).status).toBe(409);
    expect(await read("/advice/calendar")).toMatchObject({ isOwn: true, states: texas });
    expect((await send("PUT", "/advice/calendar", { states: null, shown: texas })).status).toBe(200);
  });

  it("holds for the limits of advice, of which only those that differ from ours are kept", async () => {
    const rule = async () => {
      const found = AdviceRuleList.parse(await read("/advice/rules")).data.find(
        ({ ruleId }) => ruleId === "invalid-numbers",
      );
      const thresholds = found?.thresholds ?? [];
      const limits = Object.fromEntries(thresholds.map(({ id, value }) => [id, value]));
      return {
        shown: { thresholds: limits, isOff: found?.isOff },
        own: thresholds.filter(({ isOwn }) => isOwn).length,
      };
    };
    const { shown } = await rule();
    const body = { ruleId: "invalid-numbers", thresholds: shown.thresholds };
    const answers = await twoTabs(
      "PATCH",
      "/advice/rules",
      [{ ...body, isOff: true }, body],
      [shown, { ...shown, isOff: true }],
    );
    expect(answers).toMatchObject(REFUSED);
    expect(await rule()).toEqual({ shown, own: 0 });
  });

  it("holds for retention", async () => {
    const shown = Object(await read("/retention"));
    const tabs = [
      { ...shown, callDays: 300 },
      { ...shown, tallyMonths: 40 },
    ];
    expect(await twoTabs("PUT", "/retention", tabs, [shown, { ...shown, callDays: 300 }])).toMatchObject(REFUSED);
    expect(await read("/retention")).toEqual({ ...shown, tallyMonths: 40 });
  });

  it("holds for a rule that raises alerts", async () => {
    const wish = { name: "Declined", metric: "declined", comparison: "above", threshold: 0.2, severity: "high" };
    const made = await callApi("/alert-rules", { method: "POST", headers: clinic.asOwner, json: wish });
    const { id, definition } = AlertRuleItem.parse(await made.json());
    const changed = { ...definition, threshold: 0.3 };
    const tabs = [{ definition: changed }, { definition: { ...definition, name: "Declined a lot" } }];
    const shown = [definition, changed].map(Object);
    expect(await twoTabs("PATCH", `/alert-rules/${id}`, tabs, shown)).toMatchObject(REFUSED);
    expect((await send("PATCH", `/alert-rules/${id}`, { shown: shown[0] })).status).toBe(422);
    expect(await read(`/alert-rules/${id}`)).toMatchObject({ name: "Declined a lot", version: 3 });
  });

  it("holds for a channel", async () => {
    env().ALLOW_PRIVATE_ADDRESSES = true;
    const wish = { kind: "webhook", name: "Ops", url: "http://127.0.0.1:9/in", minSeverity: "high" } as const;
    const { channel } = await makeChannel(clinic.scope, wish);
    env().ALLOW_PRIVATE_ADDRESSES = false;
    const shown = { name: "Ops", host: channel.host, minSeverity: "high" };
    const tabs = [{ minSeverity: "critical" }, { name: "Operations", minSeverity: "high" }];
    const path = `/alert-channels/${channel.id}`;
    const answers = await twoTabs("PATCH", path, tabs, [shown, { ...shown, minSeverity: "critical" }]);
    expect(answers).toMatchObject(REFUSED);
    expect((await send("PATCH", `/alert-channels/${crypto.randomUUID()}`, { name: "None", shown })).status).toBe(404);
  });
});

it("says what happened and what to do", async () => {
  const late = await send("PUT", "/retention", {
    callDays: 30,
    tallyMonths: 3,
    shown: { callDays: 1, tallyMonths: 1 },
  });
  expect(Problem.parse(await late.json()).detail).toBe(
    "This was changed meanwhile, by somebody else or in another window, and nothing was saved. Look at what holds now, then change it again.",
  );
});

it("asks nothing of programs, which show nothing", async () => {
  expect((await send("PUT", "/retention", { callDays: 365, tallyMonths: 24 })).status).toBe(200);
});
