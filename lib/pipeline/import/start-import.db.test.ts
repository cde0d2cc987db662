import { Readable } from "node:stream";
import { beforeEach, expect, it } from "vitest";
import { findImport, listImports } from "@/lib/intake/import/import.store";
import { type ImportRequest, startImport } from "@/lib/pipeline/import/start-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const AT_ONCE = 6;
const FILE = "callId,callerId,callee,startedAt,sipCode\n1,+13125550103,+14155550001,2026-11-20T09:00:00Z,486\n";
let tenant: Tenant;
let count = 0;

beforeEach(async () => {
  count += 1;
  tenant = await aTenant(`Start ${count}`);
});

function upload(request: Partial<ImportRequest>, file = FILE): Promise<string> {
  const full = { filename: "calls.csv", again: false, ...request };
  return startImport(tenant.scope, full, Readable.from([Buffer.from(file)]));
}

const numbers = Array.from({ length: AT_ONCE }, (_, number) => number);

it("takes the same bytes once when they are uploaded several times at once", async () => {
  const ends = await Promise.allSettled(numbers.map(() => upload({})));
  const taken = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
  expect(taken).toHaveLength(1);
  for (const end of ends)
    if (end.status === "rejected")
      expect(end.reason).toMatchObject({ code: "conflict", extension: { importId: taken[0] } });
  const { imports } = await listImports(tenant.scope, { limit: 50, cursor: null });
  expect(imports.map(({ id }) => id)).toEqual(taken);
});

it("keeps the same bytes to one source, though others are named at the same time, so that no call counts twice", async () => {
  const ids = await Promise.all(numbers.map((number) => upload({ source: `Trunk ${number}`, again: true })));
  const found = await Promise.all(ids.map((id) => findImport(tenant.scope, id)));
  expect(new Set(found.map((one) => one?.sourceId)).size).toBe(1);
});

it("lets other bytes in beside them", async () => {
  const ids = await Promise.all(numbers.map((number) => upload({}, `${FILE}${number}\n`)));
  expect(new Set(ids).size).toBe(AT_ONCE);
});

it("keeps no number of a callee in the name of a file, since switches write one file a call", async () => {
  const id = await upload({ filename: "20260301-120000_12125550140.csv" });
  expect((await findImport(tenant.scope, id))?.filename).toBe("20260301-120000_121255*****.csv");
});
