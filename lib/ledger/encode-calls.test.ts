import { describe, expect, it } from "vitest";
import { encodeCalls } from "@/lib/ledger/encode-calls";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const ORIGIN = {
  organizationId: "0192f0c4-7b1a-7c3e-8d2f-001122334455",
  importId: "0192f0c4-7b1a-7c3e-8d2f-00112233aabb",
  classifierVersion: 1,
};

describe("encodeCalls", () => {
  it("writes as many fields for each call as its statement names columns", () => {
    const { statement, data } = encodeCalls(ORIGIN, [aLedgerCall(), aLedgerCall({ callKey: 2 })]);
    const columns = /\(([^)]+)\)/.exec(statement)?.[1]?.split(", ") ?? [];
    expect(new Set(columns).size).toBe(columns.length);
    let at = 19;
    for (let row = 0; row < 2; row++) {
      expect(data.readInt16BE(at)).toBe(columns.length);
      at += 2;
      for (let field = 0; field < columns.length; field++) at += 4 + Math.max(0, data.readInt32BE(at));
    }
    expect(data.readInt16BE(at)).toBe(-1);
    expect(at + 2).toBe(data.length);
  });

  it("never writes the dialled number", () => {
    const { data } = encodeCalls(ORIGIN, [
      { ...aLedgerCall({ callee: "+12125550123" }), calleeToken: Buffer.alloc(16, 7) },
    ]);
    expect(data.includes("2125550123")).toBe(false);
  });
});
