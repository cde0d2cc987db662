import { describe, expect, it } from "vitest";
import { Random } from "@/lib/demo/world/random";
import { randomWorld, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { worldEvidence } from "@/lib/demo/world/world-evidence";
import { EvidenceBuilder } from "@/lib/score/build-evidence";
import { EVIDENCE, type EvidenceCell } from "@/lib/score/evidence-cell";
import { dayOfHour, type EvidenceTable, rowCount } from "@/lib/score/evidence-table";
import { detect, detectFrom, type StoredCallers } from "@/lib/watch/detect";
import type { StoredCaller } from "@/lib/watch/save-caller";

const DAYS = 60;
const world = randomWorld({ seed: "detect.test", numbers: 14, days: DAYS, style: "everything", badShare: 0.7 });
const table = worldEvidence(world);
const all = detect(table);

/** Every cell of a table that passes, in table order. */
function cellsOf(source: EvidenceTable, keep: (cell: EvidenceCell) => boolean = () => true): EvidenceCell[] {
  const cells: EvidenceCell[] = [];
  let caller = 0;
  for (let row = 0; row < rowCount(source); row++) {
    while (row >= (source.firstRow[caller + 1] ?? 0)) caller++;
    const counts = { answered: 0, missed: 0, declined: 0, unwanted: 0, inferred: 0, blocked: 0 };
    for (const kind of EVIDENCE) counts[kind] = source.counts[kind][row] ?? 0;
    const cell = {
      callerId: source.callerIds[caller] ?? "",
      hour: source.hour[row] ?? 0,
      carrier: source.carriers[source.carrier[row] ?? 0] ?? "",
      campaign: source.campaigns[source.campaign[row] ?? 0] ?? "",
      ...counts,
    };
    if (keep(cell)) cells.push(cell);
  }
  return cells;
}

function tableOf(cells: Iterable<EvidenceCell>): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const cell of cells) builder.addCell(cell);
  return builder.build();
}

describe("detect", () => {
  it("finds blocks and labels of a world that holds them", () => {
    const kinds = new Set(all.filter(({ change }) => change === "alert").map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["label", "block"]));
    expect(all.some(({ change }) => change === "recovery")).toBe(true);
    expect(all.some(({ confirmedHour }) => confirmedHour !== null)).toBe(true);
  });

  it("says the same whatever the order in which the evidence was added", () => {
    const random = new Random("shuffle");
    const shuffled = cellsOf(table)
      .map((cell) => ({ cell, key: random.uniform() }))
      .sort((a, b) => a.key - b.key)
      .map(({ cell }) => cell);
    expect(detect(tableOf(shuffled))).toEqual(all);
  });

  it("says the same when hours came in parts", () => {
    const halves = cellsOf(table).flatMap((cell) => {
      const first = { ...cell };
      const second = { ...cell };
      for (const kind of EVIDENCE) {
        first[kind] = Math.floor(cell[kind] / 2);
        second[kind] = cell[kind] - first[kind];
      }
      return [first, second];
    });
    expect(detect(tableOf(halves))).toEqual(all);
  });

  it.each([20, 33, 47])("finds by day %i nothing that depends on later calls", (days) => {
    const end = (WORLD_FIRST_DAY + days) * 24 + 15;
    const early = detect(tableOf(cellsOf(table, ({ hour }) => hour <= end)));
    const expected = all
      .filter(({ hour }) => hour <= end)
      .map((d) => ({
        ...d,
        confirmedHour: d.confirmedHour !== null && d.confirmedHour <= end ? d.confirmedHour : null,
      }));
    expect(early).toEqual(expected);
  });

  it.each([8, 30, 45, 59])("goes on from the memory of day %i as if it had never stopped", (days) => {
    const memoryDay = WORLD_FIRST_DAY + days;
    const stored = new Map<string, StoredCaller>();
    const callers: StoredCallers = {
      set: (callerId, { head, streams }) =>
        stored.set(callerId, { head: JSON.parse(JSON.stringify(head)), streams: streams.slice() }),
    };
    const until = tableOf(cellsOf(table, ({ hour }) => dayOfHour(hour) <= memoryDay));
    const first = detectFrom(until, null, memoryDay, callers);
    const fleet = first.fleet && JSON.parse(JSON.stringify(first.fleet));
    const rest = tableOf(cellsOf(table, ({ hour }) => dayOfHour(hour) >= memoryDay));
    const from = { fleet, caller: (id: string) => stored.get(id) ?? null };
    const second = detectFrom(rest, from, WORLD_FIRST_DAY + DAYS, new Map());
    const fromThen = (hour: number | null) => hour !== null && dayOfHour(hour) >= memoryDay;
    const expected = all.filter((d) => fromThen(d.hour) || fromThen(d.confirmedHour));
    expect(second.detections).toEqual(expected);
  });

  it("alerts more readily when told to", () => {
    const alerts = (sensitivity: "high" | "low") =>
      detect(table, { sensitivity }).filter(({ change }) => change === "alert").length;
    expect(alerts("high")).toBeGreaterThan(alerts("low"));
  });

  it("takes an accepted change as the new normal", () => {
    const alert = all.find(({ change }) => change === "alert");
    const callerId = alert?.callerId ?? "";
    const hour = (alert?.hour ?? 0) + 2;
    const after = detect(table, { accepted: new Map([[callerId, [hour]]]) });
    const next = after.find((d) => d.callerId === callerId && d.hour > (alert?.hour ?? 0));
    expect(next?.change).toBe("new_normal");
    expect(next?.hour).toBeGreaterThanOrEqual(hour);
  });

  it("finds nothing in nothing", () => {
    expect(detect(tableOf([]))).toEqual([]);
  });
});
