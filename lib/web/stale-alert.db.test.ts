import { beforeAll, beforeEach, expect, it } from "vitest";
import { Alert, AlertNoteList } from "@/lib/present/alert/alert.schema";
import { Problem } from "@/lib/present/problem.schema";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const SHOWN = { status: "open", assigneeId: null };
let clinic: Tenant;
let path: string;
beforeAll(async () => {
  clinic = await aTenant("Two desks");
});
beforeEach(async () => {
  const { rows } = await db.database.pool.query<{ id: string }>(
    `insert into alert (organization_id, caller_id, carrier, kind, severity, detected_at, raised_at, rule_id, version, evidence)
     values ($1, '+12025550101', 'Verizon', 'block', 'critical', now(), now(), 'scan_block', 1, $2) returning id`,
    [clinic.organization.id, aRaisedAlert(1, 0.2).draft.evidence],
  );
  path = `/alerts/${rows[0]?.id}`;
});

const change = (json: unknown) => callApi(path, { method: "PATCH", headers: clinic.asOwner, json });
const read = async (at: string): Promise<unknown> => (await callApi(at, { headers: clinic.asOwner })).json();

it("leaves an alert resolved that a page still shows as open", async () => {
  expect((await change({ status: "resolved", resolution: "fixed", shown: SHOWN })).status).toBe(200);
  const late = await change({ status: "acknowledged", shown: SHOWN });
  expect([late.status, Problem.parse(await late.json()).isOutdated]).toEqual([409, true]);
  expect(Alert.parse(await read(path))).toMatchObject({ status: "resolved", resolution: "fixed" });
  expect((await change({ status: "open", shown: { ...SHOWN, status: "resolved" } })).status).toBe(200);
});

it("lets somebody be given an alert that another acknowledged meanwhile, but not take it from whom it was given to", async () => {
  expect((await change({ status: "acknowledged", shown: SHOWN })).status).toBe(200);
  expect((await change({ assigneeId: clinic.owner.id, shown: SHOWN })).status).toBe(200);
  expect((await change({ assigneeId: null, shown: { ...SHOWN, assigneeId: clinic.owner.id } })).status).toBe(200);
  expect((await change({ assigneeId: clinic.owner.id, shown: { ...SHOWN, assigneeId: clinic.owner.id } })).status).toBe(
    409,
  );
});

it("does and notes once what two people do at a time", async () => {
  for (const _ of [1, 2]) expect((await change({ status: "acknowledged", shown: SHOWN })).status).toBe(200);
  const { data } = AlertNoteList.parse(await read(`${path}/notes`));
  expect(data.map(({ kind }) => kind)).toEqual(["acknowledged"]);
});

it("is nobody's once whom it was given to has left, whose address is shown no more, and can be given to another", async () => {
  const { prisma } = db.database;
  const { id: organizationId } = clinic.organization;
  const { id: userId } = await prisma.user.create({ data: { email: "nia@people.example" } });
  await prisma.membership.create({ data: { organizationId, userId, role: "analyst" } });
  expect((await change({ assigneeId: userId, shown: SHOWN })).status).toBe(200);
  expect(Alert.parse(await read(path)).assignee).toEqual({ userId, name: "nia@people.example" });
  await prisma.membership.deleteMany({ where: { organizationId, userId } });
  await prisma.user.update({ where: { id: userId }, data: { email: "private@home.example" } });
  expect(Alert.parse(await read(path)).assignee).toBeNull();
  expect((await change({ assigneeId: clinic.owner.id, shown: SHOWN })).status).toBe(200);
});
