import { beforeAll, describe, expect, it } from "vitest";
import { blockerOf, findNamingHeaders } from "@/lib/alert/blocker.store";
import { ownerTransaction } from "@/lib/platform/db";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NUMBER = "+12025550100";
const HEADER = "callId,callerId,callee,startedAt,durationMs,sipCode,sipPhrase,reason,carrier\n";
const NOTICE = '"SIP;cause=603;text=""v=analytics1;url=https://redress.example/form;id=a-1"";location=RLN"';
const ROWS = [
  `1,${NUMBER},+14155550101,2026-11-03T20:10:00Z,0,603,Network Blocked,${NOTICE},Verizon`,
  `2,${NUMBER},+14155550102,2026-11-03T20:20:00Z,0,503,Rejected,Q.850;cause=21;location=RLN,Verizon`,
  `3,${NUMBER},+14155550103,2026-11-03T20:30:00Z,0,603,Network Blocked,"SIP;cause=603;text=""v=analytics1"";location=RLN",Verizon`,
];
const { draft } = aRaisedAlert(0, 0.2);
let clinic: Tenant;
let stranger: Tenant;
beforeAll(async () => {
  clinic = await aTenant("Clinic", "UTC");
  stranger = await aTenant("Stranger", "UTC");
  await importThroughApi(clinic, HEADER + ROWS.join("\n"), new Date("2026-11-04T10:00:00Z"));
});

const blocker = (tenant: Tenant, about = draft) => ownerTransaction((tx) => blockerOf(tenant.scope, tx, about));

describe("whom a block names", () => {
  it("is told by the latest refusal that names somebody, not by a later one whose header names nobody", async () => {
    expect(await blocker(clinic)).toMatchObject({ url: "https://redress.example/form", id: "a-1" });
    expect((await findNamingHeaders(clinic.scope, draft))?.reason).toContain("redress.example");
  });

  it("is nobody where no refusal of that carrier and time names one, and is told to no other organisation", async () => {
    expect(await blocker(clinic, { ...draft, carrier: "T-Mobile" })).toBeNull();
    const later = { ...draft, evidence: { ...draft.evidence, since: "2026-11-03T20:15:00Z" } };
    expect(await blocker(clinic, later)).toBeNull();
    expect([await blocker(stranger), await findNamingHeaders(stranger.scope, draft)]).toEqual([null, null]);
  });
});
