import { beforeAll, describe, expect, it } from "vitest";
import type { Signal } from "@/lib/calls/signal";
import { storeNewCalls } from "@/lib/ledger/call/call.store";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { countSuspicions } from "@/lib/ledger/report/suspicion-count.store";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { isInstantFailure } from "@/lib/outcome/disguised-block";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { SuspicionList } from "@/lib/present/caller-id/suspicion.schema";
import { SourceDetail, SourceList } from "@/lib/present/source/source.schema";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-20T12:00:00Z");
const RUN = { callerId: "+13125550100", startedAt: "2026-11-19T12:00:00Z", carrier: "Example Mobile" };
const PATH = "/sources/East%20%26%20West";

let tenant: Tenant;
beforeAll(async () => {
  tenant = await aTenant("Source Watch");
  const file = callFile([
    { ...RUN, count: 20, sip: 200 },
    { ...RUN, count: 12, sip: 603, phrase: "Network Blocked" },
    { ...RUN, count: 28, sip: 503, phrase: "Service Unavailable", reason: "Q.850;cause=34" },
  ]);
  await importThroughApi(tenant, file, NOW, "filename=a.csv&source=East%20%26%20West");
  // No import of calls: it waits for somebody who knows its columns.
  await importThroughApi(tenant, "city,people\nParis,2100000\n", NOW, "filename=cities.csv&source=East%20%26%20West");
});

const source = async () => SourceDetail.parse(await (await callApi(PATH, { headers: tenant.asKey })).json());
const put = (overrides: unknown) => callApi(PATH, { method: "PUT", headers: tenant.asOwner, json: { overrides } });

describe("a source", () => {
  it("is listed with what its failed calls say", async () => {
    const { data } = SourceList.parse(await (await callApi("/sources", { headers: tenant.asKey })).json());
    expect(data).toMatchObject([
      {
        name: "East & West",
        calls: 60,
        imports: 1,
        fidelity: { failed: 40, explained: { value: 1 }, sipCode: { value: 1 }, reason: { value: 0.7, n: 40 } },
      },
    ]);
  });

  it("has its weeks, its trunks and the letter that its records call for", async () => {
    const { weeks, trunks, letter, fidelity } = await source();
    expect(weeks).toMatchObject([{ from: "2026-11-16", fidelity: { failed: 40 } }]);
    expect(trunks).toMatchObject([{ trunk: "", fidelity: { failed: 40 } }]);
    expect(fidelity.suspicions).toMatchObject([{ id: "notice-stripped", calls: 12, share: { value: 0.3 } }]);
    expect(letter?.body).toContain("47 CFR 64.1200(k)(9)");
    expect(letter?.body).toContain("To East & West");
    expect(letter?.body).toMatch(/Source Watch$/);
  });

  it("takes exceptions, judges its calls again by them, and tells what changed", async () => {
    const wish = { id: "own-limit", ruleId: "cause-with-code", sip: 503, outcome: "originator_error" };
    const saved = SourceDetail.parse(await (await put([wish])).json());
    expect(saved).toMatchObject({ isBeingJudged: true, overrides: [{ ...wish, confidence: "probable" }] });
    await evaluateOrganization(tenant.scope, { importId: null, now: NOW });
    expect(await source()).toMatchObject({
      isBeingJudged: false,
      judgedAgain: { judged: 60, changed: 28, moves: [{ from: "network_failure", to: "originator_error", calls: 28 }] },
    });
    const calls = await callApi("/calls?outcome=originator_error&limit=1", { headers: tenant.asKey });
    expect(await calls.json()).toMatchObject({ data: [{ ruleId: "cause-with-code/own-limit" }] });
  });

  it.each([
    ["nonsense", "none"],
    ["a rule that does not exist", [{ id: "a", ruleId: "nonsense", outcome: "busy" }]],
  ])("refuses %s in the place of exceptions", async (_what, overrides) => {
    expect((await put(overrides)).status).toBe(422);
  });

  it("that does not exist is not found", async () => {
    expect((await callApi("/sources/Nowhere", { headers: tenant.asKey })).status).toBe(404);
  });
});

const SIGNAL: Signal = {
  ...{ sip: 486, phrase: null, reason: null, callInfo: null, q850: null, rang: false, pddMs: 300 },
  ...{ durationMs: null, answered: null, disposition: null, amd: null, retryAfterS: null },
};
const START = Date.UTC(2026, 10, 3, 12);

let stored = 0;
async function store(calls: readonly { carrier: string; signal: Signal; callerId?: string }[]) {
  const read = calls.map(({ carrier, signal, callerId = "+13125550177" }) => {
    stored += 1;
    const call = aLedgerCall({ callerId, carrier, callKey: stored, startedAtMs: START + stored, outcome: "busy" });
    return { ...call, attempt: { ...call.attempt, signal } };
  });
  await ensureCallPartitions(tenant.scope, ["2026-11"]);
  await ledgerTransaction(tenant.scope, async (tx) => {
    const columns = CallColumns.of(read);
    const cells = new TallyCells();
    const { fresh } = await storeNewCalls(tenant.scope, tx, "00000000-0000-7000-8000-000000000001", columns);
    cells.add(columns, fresh);
    await addTallies(tenant.scope, tx, cells);
  });
}

describe("suspicions", () => {
  const signals: readonly Signal[] = [
    ...[403, 480, 486, 503, 500, 404, null].map((sip) => ({ ...SIGNAL, sip })),
    ...[true, null].map((rang) => ({ ...SIGNAL, rang })),
    ...[null, -1, 0, 2_000, 2_001].map((pddMs) => ({ ...SIGNAL, pddMs })),
  ];
  const window = { from: new Date(START), to: new Date(START + 3_600_000), days: null };
  const counted = async () => {
    const rows = await countSuspicions(tenant.scope, "+13125550177", window);
    return new Map(rows.map(({ carrier, instantFailures }) => [carrier, instantFailures]));
  };

  it("count in the database what counts as an instant failure everywhere", async () => {
    await store(signals.map((signal, n) => ({ carrier: `c${n}`, signal })));
    const found = await counted();
    expect(signals.map((_, n) => found.get(`c${n}`) === 1)).toEqual(signals.map(isInstantFailure));
  });

  it("name the carrier, with the figures that they rest on", async () => {
    const callerId = "+13125550188";
    const ringing = { ...SIGNAL, rang: true };
    const many = (count: number, call: { carrier: string; signal: Signal; callerId: string }) =>
      Array.from({ length: count }, () => call);
    const other = "+13125550199";
    await ledgerTransaction(tenant.scope, (tx) =>
      tx.query(
        `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at) values ($1, $2, $3, $3)`,
        [tenant.scope.organizationId, callerId, new Date(START)],
      ),
    );
    await store([
      ...many(40, { carrier: "North", signal: SIGNAL, callerId }),
      ...many(60, { carrier: "North", signal: ringing, callerId }),
      ...many(100, { carrier: "South", signal: ringing, callerId }),
      ...many(100, { carrier: "North", signal: ringing, callerId: other }),
    ]);
    const path = `/caller-ids/%2B13125550188/suspicions?from=2026-11-03&to=2026-11-04`;
    const { data } = SuspicionList.parse(await (await callApi(path, { headers: tenant.asKey })).json());
    expect(data).toMatchObject([
      { kind: "disguised_block", carrier: "North", here: { value: 0.4, n: 100 }, elsewhere: { value: 0, n: 100 } },
    ]);
  });
});
