import { describe, expect, it } from "vitest";
import { CDR_SHAPES, cdrLines } from "@/lib/demo/world/cdr-file";
import { scenarioWorld } from "@/lib/demo/world/scenarios";
import { worldCalls } from "@/lib/demo/world/simulated-call";

const world = scenarioWorld("blocked_on_one_carrier", { seed: "files", days: 45 });
const calls = worldCalls(world);

describe("cdrLines", () => {
  it.each(CDR_SHAPES)("writes every call in shape %s with as many cells as its header", (shape) => {
    const [header = "", ...rows] = cdrLines(shape, "everything", calls.slice(0, 300));
    const widths = rows.flatMap((row) =>
      row
        .trimEnd()
        .split("\n")
        .map((text) => text.replace(/"(?:[^"]|"")*"/g, "x").split(",").length),
    );
    expect(new Set(widths)).toEqual(new Set([header.trimEnd().split(",").length]));
    expect(rows).toHaveLength(300);
  });

  it("quotes a Reason header", () => {
    const blocked = calls.filter(({ end }) => end === "blocked").slice(0, 1);
    const [, row] = cdrLines("table", "everything", blocked);
    expect(row).toContain('603,Network Blocked,"SIP;cause=603;text=""v=analytics1;');
  });

  it("leaves carriers out where the provider does not name them", () => {
    const [, row] = cdrLines("table", "no_carrier", calls.slice(0, 1));
    expect(row).not.toContain(calls[0]?.carrier);
  });

  it("ends an answered Kamailio call with a BYE", () => {
    const answered = calls.filter(({ end }) => end === "answered").slice(0, 1);
    const [, rows = ""] = cdrLines("kamailio", "everything", answered);
    expect(rows.split("\n").map((row) => row.split(",")[1])).toEqual(["INVITE", "BYE", undefined]);
  });
});
