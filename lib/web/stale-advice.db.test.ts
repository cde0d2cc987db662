import { beforeAll, expect, it } from "vitest";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { AdviceAction, AdviceAssignmentList } from "@/lib/present/advice/advice.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const RULE = "invalid-numbers";
const NOW = new Date("2026-11-22T10:00:00Z");
const NUMBERS = ["+13125550100", "+13125550101"] as const;

/** Ten days of calls of a number: thirty answered and ten to dead numbers each. */
function deadCalls(callerId: string): string[] {
  return Array.from({ length: 400 }, (_, n) => {
    const at = new Date(Date.parse("2026-11-11T14:00:00Z") + Math.floor(n / 40) * 86_400_000 + (n % 40) * 60_000);
    const end = n % 4 === 0 ? "0,404" : "60000,200";
    return `${callerId}-${n},${callerId},+1312555${1_000 + n},${at.toISOString()},${end}`;
  });
}

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Two screens", "UTC");
  const rows = ["callId,callerId,callee,startedAt,durationMs,sipCode", ...NUMBERS.flatMap(deadCalls)];
  await importThroughApi(clinic, rows.join("\n"), NOW);
  await renewAdvice(clinic.scope, NOW);
});

const send = (method: "POST" | "PUT" | "DELETE", path: string, json?: unknown) =>
  callApi(path, { method, headers: clinic.asOwner, ...(json === undefined ? {} : { json }) });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const outdated = async (answer: Response) => [answer.status, Problem.parse(await answer.json()).isOutdated];

it("leaves advice with whom it was given to while a page still showed nobody", async () => {
  const give = (assigneeId: string | null, dueOn: string | null, shown: unknown) =>
    send("PUT", "/advice/assignments", { ruleId: RULE, assigneeId, dueOn, shown });
  const nothing = { assigneeId: null, dueOn: null };
  const given = { assigneeId: clinic.owner.id, dueOn: inDays(30) };
  expect((await give(given.assigneeId, given.dueOn, nothing)).status).toBe(200);
  expect(await outdated(await give(null, inDays(40), nothing))).toEqual([409, true]);
  const answer = await callApi("/advice/assignments", { headers: clinic.asOwner });
  expect(AdviceAssignmentList.parse(await answer.json()).data).toMatchObject([
    { assignee: { userId: given.assigneeId }, dueOn: given.dueOn },
  ]);
  expect((await give(null, null, given)).status).toBe(200);
});

it("does not say over what somebody said of the same number meanwhile, and lets the other numbers be", async () => {
  const say = (json: object) => send("POST", "/advice/actions", { ruleId: RULE, kind: "done", ...json });
  const [first, second] = NUMBERS;
  const ignored = await say({ kind: "ignored", reason: "The list is new", callerIds: [first], shown: [] });
  const { id } = AdviceAction.parse(await ignored.json());
  expect(await outdated(await say({ shown: [] }))).toEqual([409, true]);
  expect((await say({ callerIds: [second], shown: [] })).status).toBe(201);
  expect((await say({ callerIds: [first], shown: [id] })).status).toBe(201);
  expect(await outdated(await say({ callerIds: [first], shown: [id] }))).toEqual([409, true]);
});
