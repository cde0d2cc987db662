import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/base/time-units";
import { Problem } from "@/lib/present/problem.schema";
import { RegistrationFileItem } from "@/lib/present/redress/registration.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date();
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS).toISOString();
const dayIn = (days: number) => inDays(days).slice(0, 10);
const NUMBER = "+13125550100";
let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic of days", "UTC");
  await importThroughApi(clinic, callFile([{ callerId: NUMBER, startedAt: inDays(-5), count: 5, sip: 200 }]), NOW);
});

const send = (method: "POST" | "PUT" | "PATCH", path: string, json: object) =>
  callApi(path, { method, headers: clinic.asOwner, json });
const said = async (response: Response) =>
  response.ok ? "" : `${response.status} ${Problem.parse(await response.json()).detail}`;

describe("a day that cannot be meant is refused in plain words", () => {
  const done = (at: string) => send("POST", "/advice/actions", { ruleId: "invalid-numbers", kind: "done", at });
  const registered = (registeredOn: string) =>
    send("PUT", "/registrations", { callerIds: [NUMBER], registry: "cnam", registeredOn });
  const seen = (observedAt: string) => send("POST", "/observations", { callerId: NUMBER, label: "Spam", observedAt });
  const due = (dueOn: string) =>
    send("PUT", "/advice/assignments", { ruleId: "invalid-numbers", assigneeId: null, dueOn });
  const lookAgain = (at: string) => send("POST", `/redress-cases/${randomUUID()}/steps`, { kind: "follow_up", at });
  const snoozed = (snoozedUntil: string) =>
    send("PATCH", `/alerts/${randomUUID()}`, { status: "snoozed", snoozedUntil });
  const paused = (pausedUntil: string) => send("PUT", "/alert-preferences", { pausedUntil });
  const lawOf = (asOf: string) =>
    send("PUT", "/advice/calendar", {
      states: [{ state: "FL", days: Array(7).fill(null), isClosedOnHolidays: false, asOf }],
    });

  const LIES_AHEAD = "422 That day lies ahead. Choose today or an earlier one.";
  const LONG_AGO = "422 That is before the year 2000. Look at the year again.";
  const PASSED = "422 That day has passed. Choose today or a later one.";
  const TOO_FAR = "422 That is more than 2 years ahead. Look at the year again.";
  it.each([
    ["advice done", () => done(dayIn(2)), LIES_AHEAD],
    ["advice done", () => done("1999-05-01"), LONG_AGO],
    ["a registration", () => registered("2040-01-01"), LIES_AHEAD],
    ["a registration", () => registered("1999-12-31"), LONG_AGO],
    ["a registration", () => registered(dayIn(0)), ""],
    ["a label", () => seen(dayIn(2)), LIES_AHEAD],
    ["a label", () => seen("1999-12-31"), LONG_AGO],
    ["a label", () => seen(dayIn(0)), ""],
    ["work to be done", () => due(dayIn(-2)), PASSED],
    ["work to be done", () => due("2120-01-01"), TOO_FAR],
    ["work to be done", () => due(dayIn(0)), ""],
    ["a case to look at again", () => lookAgain(dayIn(-2)), PASSED],
    ["a case to look at again", () => lookAgain("2120-01-01"), TOO_FAR],
    ["a case to look at again", () => lookAgain(dayIn(0)), "404 There is no such case."],
    ["a snooze", () => snoozed(inDays(-1)), PASSED],
    ["a snooze", () => snoozed("2120-01-01T00:00:00Z"), TOO_FAR],
    ["a pause of mails", () => paused("2120-01-01T00:00:00Z"), TOO_FAR],
    ["a pause of mails", () => paused(inDays(-9)), ""],
    ["the hours of a state", () => lawOf("2040-01-01"), LIES_AHEAD],
    ["the hours of a state", () => lawOf(dayIn(0)), ""],
  ])("of %s (%s): %s", async (_, ask, words) => expect(await said(await ask())).toBe(words));

  it("of advice that was done before the first call", async () => {
    expect(await said(await done(dayIn(-6)))).toMatch(/^422 Your calls begin on .* Choose that day or a later one\.$/);
    expect(await said(await done(dayIn(-5)))).toBe("422 This rule does not fire, so there is nothing to follow.");
  });

  it("of a registration in a file, which names the row", async () => {
    const body = `callerId,registry,registeredOn\n${NUMBER},cnam,2040-01-01\n`;
    const headers = { ...clinic.asOwner, "content-type": "text/csv" };
    const answer = await callApi("/registrations/file", { method: "PUT", headers, body });
    expect(RegistrationFileItem.parse(await answer.json())).toMatchObject({
      changed: 0,
      refused: [{ line: 2, reason: "registeredOn lies ahead" }],
    });
  });
});

it("lets a day that has passed since it was set stay when somebody else is to do the work", async () => {
  const { rows } = await db.database.pool.query<{ due: string }>(
    `insert into advice_assignment (organization_id, rule_id, due_on) values ($1, 'short-calls', current_date - 9)
     returning due_on::text as due`,
    [clinic.organization.id],
  );
  const dueOn = rows[0]?.due;
  const change = { ruleId: "short-calls", assigneeId: clinic.owner.id, dueOn };
  expect((await send("PUT", "/advice/assignments", change)).status).toBe(200);
});
