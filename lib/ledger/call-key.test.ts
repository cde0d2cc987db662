import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callKey, hash53, KEY_SPACE } from "@/lib/ledger/call-key";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

describe("callKey", () => {
  const { attempt } = aLedgerCall({ callId: "b1946ac9@sbc" });

  it("is the same for the same call of the same source, whatever else was read differently", () => {
    expect(callKey("s1", { ...attempt, carrier: "Verizon", line: 9 })).toBe(callKey("s1", attempt));
  });

  it("differs between sources, because each provider counts its own ids", () => {
    expect(callKey("s2", attempt)).not.toBe(callKey("s1", attempt));
  });

  it("tells calls without an id apart by who, whom, when and how they ended", () => {
    const plain = { ...attempt, callId: null };
    const others = [
      { ...plain, callee: "+12125550124" },
      { ...plain, startedAtMs: plain.startedAtMs + 1 },
      { ...plain, signal: { ...plain.signal, sip: 603 } },
      { ...plain, signal: { ...plain.signal, durationMs: 1 } },
    ];
    const keys = new Set([plain, ...others].map((one) => callKey("s1", one)));
    expect(keys.size).toBe(5);
  });
});

describe("hash53", () => {
  it("is a whole number that JavaScript and a bigint column hold exactly", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = hash53(text);
        expect(Number.isSafeInteger(key) && key >= 0 && key < KEY_SPACE).toBe(true);
      }),
    );
  });

  it("gives 200,000 sequential ids 200,000 keys, evenly spread", () => {
    const keys = Array.from({ length: 200_000 }, (_, n) => hash53(`source|call-${n}`));
    expect(new Set(keys).size).toBe(keys.length);
    const upperHalf = keys.filter((key) => key >= KEY_SPACE / 2).length / keys.length;
    expect(upperHalf).toBeGreaterThan(0.49);
    expect(upperHalf).toBeLessThan(0.51);
  });
});
