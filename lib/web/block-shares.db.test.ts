import { beforeAll, describe, expect, it } from "vitest";
import { BlockShares } from "@/lib/present/caller-id/block-share.schema";
import { loadCarriersPage } from "@/lib/present/carrier/carriers-page.loader";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const CALLER_ID = "+13125550103";
const NOW = new Date("2026-03-09T12:00:00Z");
let clinic: Tenant;

beforeAll(async () => {
  clinic = await aTenant("Clinic");
  const from = { callerId: CALLER_ID, startedAt: "2026-03-02T14:00:00Z" };
  const file = callFile([
    { ...from, count: 40, sip: 200, carrier: "Carrier A" },
    { ...from, count: 40, sip: 608, phrase: "Rejected", carrier: "Carrier B" },
    { ...from, count: 20, sip: 404, phrase: "Not Found", carrier: "Carrier B" },
  ]);
  await importThroughApi(clinic, file, NOW);
});

describe("the factors of a caller ID", () => {
  it("add up with the base to the score, exactly and in whole numbers, as the series shows it", async () => {
    const path = `/caller-ids/${encodeURIComponent(CALLER_ID)}`;
    const detail = await (await callApi(path, { headers: clinic.asKey })).json();
    const points = detail.factors.map((factor: { points: number }) => factor.points);
    expect(points.every(Number.isInteger)).toBe(true);
    expect(points.reduce((sum: number, one: number) => sum + one, detail.base)).toBe(detail.score);
    const { data } = await (await callApi(`${path}/scores`, { headers: clinic.asKey })).json();
    expect(data.at(-1)).toMatchObject({ callerId: CALLER_ID, score: detail.score, low: detail.low, high: detail.high });
  });
});

describe("the page of carriers", () => {
  const reader = () => ({ scope: clinic.scope, organization: clinic.organization, role: "owner" as const });

  it("shows each carrier's rates, and where calls towards the chosen one are blocked", async () => {
    const { rows, chosen, unknownShare, days } = await loadCarriersPage(reader(), { carrier: "Carrier B" });
    expect(rows.map(({ label, n, blocked }) => [label, n, blocked.value, blocked.n])).toEqual([
      ["Carrier B", 60, 1, 40],
      ["Carrier A", 40, 0, 40],
    ]);
    expect(rows[0]?.bars.bars.at(-1)).toMatchObject({ blocked: 1 });
    expect(chosen?.areas).toEqual([expect.objectContaining({ calls: 40, blocks: 40 })]);
    expect([unknownShare, days]).toEqual([0, "2 Mar 2026"]);
  });

  it.each([{ carrier: "Carrier C" }, { carrier: ["Carrier A", "Carrier B"] }, {}])(
    "chooses no carrier for %j",
    async (asked) => {
      expect((await loadCarriersPage(reader(), asked)).chosen).toBeNull();
    },
  );
});

describe("GET /caller-ids/{callerId}/block-shares", () => {
  it("tells where a caller ID is blocked; dead numbers do not count", async () => {
    const path = `/caller-ids/${encodeURIComponent(CALLER_ID)}/block-shares`;
    const response = await callApi(path, { headers: clinic.asKey });
    expect(response.status).toBe(200);
    const { data } = BlockShares.parse(await response.json());
    expect(data.map(({ carrier, calls, blocks }) => [carrier, calls, blocks])).toEqual([
      ["Carrier B", 40, 40],
      ["Carrier A", 40, 0],
    ]);
    expect(data[0]?.share).toBeGreaterThan(0.5);
    expect(data[0]?.areas[0]).toMatchObject({ calls: 40, blocks: 40 });
  });

  it("knows no caller ID that the organisation never used", async () => {
    const response = await callApi("/caller-ids/%2B13125550199/block-shares", { headers: clinic.asKey });
    expect(response.status).toBe(404);
  });
});
