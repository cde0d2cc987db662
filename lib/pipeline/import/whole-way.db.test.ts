import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { type CdrShape, cdrLines } from "@/lib/demo/world/cdr-file";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldCalls } from "@/lib/demo/world/simulated-call";
import type { World } from "@/lib/demo/world/world";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { exportScores } from "@/lib/score/score-export.store";
import { testDatabase } from "@/lib/testing/test-database";
import { detect } from "@/lib/watch/detect";
import { detectedAtMs } from "@/lib/watch/detection";

const db = testDatabase();
const NOW = new Date("2026-11-22T12:00:00Z");
const world = scenarioWorld("blocked_on_one_carrier", { seed: "whole way", days: 48 });

interface FoundAlert {
  readonly callerId: string;
  readonly kind: string;
  readonly carrier: string | null;
  readonly detectedAt: string;
}

/** Hands the world's calls in as one file of a shape and gives back the alerts that follow from it. */
async function alertsFromFile(shape: CdrShape): Promise<{ scope: OrganizationScope; alerts: FoundAlert[] }> {
  const made = await db.database.prisma.organization.create({ data: { slug: shape, name: shape } });
  const scope = mintOrganizationScope(made.id, { kind: "system" });
  const lines = cdrLines(shape, world.style, worldCalls(world));
  const file = Readable.from([Buffer.from([...lines].join(""))]);
  const request = { filename: `${shape}.csv`, again: false, timeZone: "UTC" };
  const importId = await startImport(scope, request, file);
  await importUpload(scope, importId, () => NOW, new AbortController().signal);
  const { rows } = await db.database.pool.query<{
    caller_id: string;
    kind: string;
    carrier: string;
    detected_at: Date;
  }>(
    `select caller_id, kind, carrier, detected_at from alert
     where organization_id = $1 and kind <> 'low_score' order by detected_at, caller_id`,
    [made.id],
  );
  const alerts = rows.map((row) => ({
    callerId: row.caller_id,
    kind: row.kind,
    carrier: row.carrier,
    detectedAt: row.detected_at.toISOString(),
  }));
  return { scope, alerts };
}

function alertsInProcess(of: World): FoundAlert[] {
  return detect(worldEvidence(of))
    .filter(({ change }) => change === "alert" || change === "escalation")
    .map((detection) => ({
      callerId: detection.callerId,
      kind: detection.kind,
      carrier: detection.carrier,
      detectedAt: new Date(detectedAtMs(detection)).toISOString(),
    }));
}

describe("the whole way from a file to alerts and scores", () => {
  it("finds in a file what the detector finds in the same calls, dated by the calls", async () => {
    const { scope, alerts } = await alertsFromFile("table");
    expect(alerts).toEqual(alertsInProcess(world));
    expect(alerts).toMatchObject([{ kind: "block", carrier: "Cobalt Wireless" }]);
    const bad = alerts[0]?.callerId ?? "";
    const lines = new Map<string, number>();
    for await (const { callerId, score } of exportScores(scope, { from: null, to: null })) lines.set(callerId, score);
    expect(lines.size).toBe(world.numbers.length);
    const others = [...lines].filter(([callerId]) => callerId !== bad).map(([, score]) => score);
    expect(lines.get(bad)).toBeLessThan(Math.min(...others));
  });

  it.each(["kamailio", "causes"] as const)("finds it in a file of the shape %s within hours of that", async (shape) => {
    const { alerts } = await alertsFromFile(shape);
    const [first] = alertsInProcess(world);
    expect(alerts.map(({ callerId }) => callerId)).toEqual([first?.callerId]);
    expect(alerts[0]?.kind).toBe("block");
    const hours = (Date.parse(alerts[0]?.detectedAt ?? "") - Date.parse(first?.detectedAt ?? "")) / 3_600_000;
    expect(Math.abs(hours)).toBeLessThan(24);
  });
});
