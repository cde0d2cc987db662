import { describe, expect, it } from "vitest";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import { CallEncoder, COPY_CALLS } from "@/lib/ledger/call/call-encoder";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const ORIGIN = {
  organizationId: "0192f0c4-7b1a-7c3e-8d2f-001122334455",
  importId: "0192f0c4-7b1a-7c3e-8d2f-00112233aabb",
};

function encode(calls: readonly LedgerCall[]): Buffer {
  const copy = new BinaryCopy();
  const places = Uint32Array.from(calls, (_, at) => at);
  new CallEncoder(ORIGIN).write(copy, CallColumns.of(calls), places);
  return copy.finish();
}

/** The fields of each row, as hex. */
function rows(data: Buffer): string[][] {
  const found: string[][] = [];
  for (let at = 19; data.readInt16BE(at) >= 0; ) {
    const fields: string[] = [];
    const columns = data.readInt16BE(at);
    at += 2;
    for (let field = 0; field < columns; field++) {
      const length = Math.max(0, data.readInt32BE(at));
      fields.push(data.subarray(at + 4, at + 4 + length).toString("hex"));
      at += 4 + length;
    }
    found.push(fields);
  }
  return found;
}

describe("CallEncoder", () => {
  it("writes as many fields for each call as its statement names columns", () => {
    const columns = /\(([^)]+)\)/.exec(COPY_CALLS)?.[1]?.split(", ") ?? [];
    expect(new Set(columns).size).toBe(columns.length);
    const written = rows(encode([aLedgerCall(), aLedgerCall({ callKey: 2 })]));
    expect(written.map((fields) => fields.length)).toEqual([columns.length, columns.length]);
  });

  it("writes a verdict that comes again as it wrote it the first time", () => {
    const call = aLedgerCall({ outcome: "declined_603", attribution: "user_likely" });
    const other = aLedgerCall({ outcome: "busy" });
    const [first, , again, copied] = rows(encode([call, other, call, { ...call, verdict: { ...call.verdict } }]));
    expect(again).toEqual(first);
    expect(copied).toEqual(first);
  });

  it("never writes the dialled number", () => {
    const call = { ...aLedgerCall({ callee: "+12125550123" }), calleeToken: Buffer.alloc(16, 7) };
    expect(encode([call]).includes("2125550123")).toBe(false);
  });
});
