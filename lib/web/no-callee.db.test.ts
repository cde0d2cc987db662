import { beforeAll, describe, expect, it } from "vitest";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { MappingProposal } from "@/lib/present/import/mapping.schema";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { dumpDatabase } from "@/lib/testing/dump-database";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALLER_ID = "+13125550103";
/** Ten digits each, as a dump would show them in whatever spelling around. */
const CALLEES = ["2125550142", "2125550143", "2125550144", "2125550145", "2125550146"] as const;
const [READ, REFUSED, PUSHED, BADLY_PUSHED, FORGOTTEN] = CALLEES;
const HEADER = "Call ID,Caller ID,Callee,Start Time,Duration,SIP Code,SIP Reason,Carrier,Campaign";

const notice = (to: string) => `SIP;cause=603;text="v=analytics1;url=https://redress.example/?to=${to};id=7"`;

let clinic: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic");
  const rows = Array.from(
    { length: 40 },
    (_, i) => `c-${i},${CALLER_ID},+1${READ},2026-03-0${1 + (i % 8)}T14:${10 + i}:00Z,0,608,Rejected,Carrier B,May`,
  );
  const refused = [
    `c-90,${CALLER_ID},+1${REFUSED},never,0,200,,,`,
    `c-91,nobody,(212) 555-0143,2026-03-01,0,x,,,`,
    // Where the columns of a file are others than its header says, callees stand anywhere.
    `c-92,${CALLER_ID},,2125550143,0,200,,,`,
    `c-93,${CALLER_ID},,2026-03-01,2125550143,200 to 1 212 555 0143,,,`,
    // Taken in, with the number in what the network said.
    `c-94,${CALLER_ID},+1${READ},2026-03-01T10:00:00Z,0,486 to +1 212 555 0143,Busy +1 (212) 555-0142,,`,
    `+12125550143,2026-03-01 212 555 0143,212.555.0143,,,,,,`,
  ];
  await importThroughApi(clinic, `${[HEADER, ...rows, ...refused].join("\n")}\n`, NOW);
  // Without a header the first record is taken for one, and kept as the names of the columns.
  const bare = `c-95,${CALLER_ID},+1${REFUSED},2026-03-01T10:00:00Z,0,200\nc-96,x,2125550143,y,z,200\n`;
  const stopped = await importThroughApi(clinic, bare, NOW, "filename=bare.csv&source=Bare");
  expect(stopped.status).toBe("needs_mapping");
  const asked = await callApi(`/imports/${stopped.id}/mapping`, { headers: clinic.asOwner });
  const { mapping } = MappingProposal.parse(await asked.json());
  const wrong = { ...mapping, columns: { callerId: { from: [1] }, callee: { from: [0] }, startedAt: { from: [2] } } };
  const put = { method: "PUT", headers: clinic.asOwner, json: { mapping: wrong } } as const;
  expect((await callApi(`/imports/${stopped.id}/mapping`, put)).status).toBe(202);
  await importUpload(clinic.scope, stopped.id, () => NOW, new AbortController().signal);
  const call = { callerId: CALLER_ID, startedAt: "2026-03-10T15:00:00Z", sipCode: 486 };
  const json = [
    { ...call, callId: "p-1", callee: `+1${PUSHED}` },
    // A network that names whom it did not let the call through to.
    {
      ...call,
      callId: "p-4",
      callee: `+1${PUSHED}`,
      sipCode: 603,
      reason: notice(`+1${PUSHED}`),
      callInfo: `<tel:+1${PUSHED}>`,
    },
    { ...call, callId: "p-2", callee: `+1${BADLY_PUSHED}`, startedAt: "yesterday" },
    { ...call, callId: "p-3", callee: `+1${FORGOTTEN}` },
  ];
  expect((await callApi("/calls", { method: "POST", headers: clinic.asKey, json })).status).toBe(200);
  await callApi("/forgotten-callees", { method: "POST", headers: clinic.asOwner, json: { number: `+1${FORGOTTEN}` } });
  await requestEvaluation(clinic.organization.id);
  await replay(clinic.scope, NOW);
});

describe("after a whole journey", () => {
  it("no table holds a callee's number, in any spelling", async () => {
    const text = await dumpDatabase(db.database.pool);
    expect(text).toContain(CALLER_ID);
    expect(text).toContain("https://redress.example/?to=[callee]");
    const digits = text.replace(/[\s().-]/g, "");
    for (const callee of CALLEES) {
      expect([callee, text.includes(callee)]).toEqual([callee, false]);
      expect([callee, digits.includes(callee)]).toEqual([callee, false]);
    }
  });

  it("nor does an answer of the API", async () => {
    for (const path of ["/calls", "/imports", "/audit-events", "/alerts", "/export", "/outbox"]) {
      const text = await (await callApi(path, { headers: clinic.asOwner })).text();
      for (const callee of CALLEES) expect([path, text.includes(callee)]).toEqual([path, false]);
    }
  });
});
