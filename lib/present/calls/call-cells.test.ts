import { describe, expect, it } from "vitest";
import { CALL_COLUMNS, callCells } from "@/lib/present/calls/call-cells";
import { aCall } from "@/lib/testing/a-call";

describe("callCells", () => {
  it("has a cell for every column, in their order", () => {
    const cells = callCells(aCall({ carrier: "Verizon", trunk: "east", durationMs: 0, ringMs: 4_000 }));
    const row = Object.fromEntries(CALL_COLUMNS.map((column, place) => [column, cells[place]]));
    expect(cells).toHaveLength(CALL_COLUMNS.length);
    expect(row).toMatchObject({
      carrier: "Verizon",
      trunk: "east",
      talk_ms: 0,
      ring_ms: 4_000,
      sip_code: 603,
      line: 12,
    });
  });

  it("leaves empty what the record does not say", () => {
    expect(callCells(aCall({ sipCode: null, phrase: null })).filter((cell) => cell === null).length).toBeGreaterThan(4);
  });
});
