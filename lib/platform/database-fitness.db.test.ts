import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, inject, it, onTestFinished } from "vitest";
import { type DatabaseFacts, databaseFacts, unfitness } from "@/lib/platform/database-fitness";
import { dropDatabase, onServer, withDatabase } from "@/lib/testing/test-server";

const FIT: DatabaseFacts = {
  version: "18.4",
  versionNumber: 180_004,
  database: "calls",
  role: "ringworthy",
  encoding: "UTF8",
  isStandby: false,
  isReadOnly: false,
  dateStyle: "ISO, MDY",
  isolation: "read committed",
  timeouts: [],
  hasSessions: true,
  mayCreate: true,
  hasTenantRole: true,
  mayGrantTenantRole: true,
  mayBeTenant: true,
  applied: [],
};

it.each<[string, Partial<DatabaseFacts>, string]>([
  ["of an older server", { version: "15.18", versionNumber: 150_018 }, "it is PostgreSQL 15.18, and version 18"],
  ["that only reads", { isStandby: true }, "it is a standby"],
  [
    "that may not be written",
    { isReadOnly: true },
    'alter role "ringworthy" in database "calls" set default_transaction_read_only = off',
  ],
  ["of another encoding", { encoding: "LATIN1" }, "has the encoding LATIN1"],
  ["with times of another look", { dateStyle: "German, DMY" }, "set datestyle = 'ISO'"],
  ["of another isolation", { isolation: "serializable" }, "default_transaction_isolation = 'read committed'"],
  ["that cuts off what lasts long", { timeouts: ["statement_timeout"] }, "set statement_timeout = 0"],
  ["behind a pooler of transactions", { hasSessions: false }, "pool_mode = session"],
  ["of a later version", { applied: ["1_first", "3_later"] }, "changed its tables already (3_later)"],
  ["that is somebody else's", { mayCreate: false }, 'alter database "calls" owner to "ringworthy"'],
  ["without the right to roles", { hasTenantRole: false, mayGrantTenantRole: false }, '"ringworthy" createrole'],
  ["beside another of its kind", { mayGrantTenantRole: false }, 'to "ringworthy" with admin option'],
  ["restored without its role", { applied: ["1_first"], hasTenantRole: false }, "create role ringworthy_tenant"],
])("a database %s is told from one that is fit, with what to do", (_, facts, words) => {
  expect(unfitness({ ...FIT, ...facts }, ["1_first", "2_second"])).toContain(words);
});

it("a database that is up to date needs no right to make roles any more", () => {
  const facts = { ...FIT, applied: ["1_first"], mayGrantTenantRole: false, mayCreate: false };
  expect([unfitness(FIT, []), unfitness(facts, ["1_first"])]).toEqual([null, null]);
});

it("asks the server itself", async () => {
  const name = `rwtest_${process.pid}_${randomUUID().slice(0, 8)}`;
  const url = inject("serverUrl");
  onTestFinished(() =>
    onServer(url, async (admin) => {
      await dropDatabase(admin, name);
      await admin.query(`drop role if exists ${name}`);
    }),
  );
  await onServer(url, async (admin) => {
    await admin.query(`create role ${name} login password 'p'`);
    await admin.query(`create database ${name} owner ${name} template template0 encoding 'LATIN1' locale 'C'`);
    await admin.query(`alter database ${name} set datestyle = 'German'`);
    await admin.query(`alter database ${name} set default_transaction_isolation = 'serializable'`);
    await admin.query(`alter role ${name} set idle_session_timeout = '1h'`);
    await admin.query(`alter role ${name} set statement_timeout = '2s'`);
  });
  const own = new URL(withDatabase(url, name));
  own.username = name;
  own.password = "p";
  expect(await databaseFacts(own.href)).toMatchObject({
    database: name,
    role: name,
    encoding: "LATIN1",
    dateStyle: "German, DMY",
    isolation: "serializable",
    timeouts: ["idle_session_timeout", "statement_timeout"],
    hasSessions: true,
    isReadOnly: false,
    mayCreate: true,
    mayGrantTenantRole: false,
    applied: [],
  } satisfies Partial<DatabaseFacts>);
  await expect(databaseFacts(withDatabase(url, "rwtest_nowhere"))).rejects.toBeInstanceOf(pg.DatabaseError);
});
