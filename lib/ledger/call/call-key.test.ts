import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeHiddenCallee } from "@/lib/calls/hidden-callee";
import { CallKeys, hash53, KEY_SPACE } from "@/lib/ledger/call/call-key";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const secretOf = (word: string) => createHash("sha256").update(word).digest().subarray(0, 16);
const SECRET = secretOf("ours");
const TRIED = 10_000;

describe("a call's key", () => {
  const { attempt } = aLedgerCall({ callId: "b1946ac9@sbc" });
  const keys = new CallKeys("s1", SECRET);

  it("is the same for the same call of the same source, whatever else was read differently", () => {
    expect(keys.of({ ...attempt, carrier: "Verizon", line: 9 })).toBe(keys.of(attempt));
    expect(new CallKeys("s1", secretOf("ours")).of(attempt)).toBe(keys.of(attempt));
    const id = Buffer.from("<b1946ac9@sbc>");
    expect(keys.ofBytes(id, 1, id.length - 1)).toBe(keys.of(attempt));
  });

  it("differs between sources, because each provider counts its own ids", () => {
    expect(new CallKeys("s2", SECRET).of(attempt)).not.toBe(keys.of(attempt));
  });

  it("tells calls without an id apart by who, whom, when and how they ended", () => {
    const plain = { ...attempt, callId: null };
    const others = [
      { ...plain, callee: "+12125550124" },
      { ...plain, startedAtMs: plain.startedAtMs + 1 },
      { ...plain, signal: { ...plain.signal, sip: 603 } },
      { ...plain, signal: { ...plain.signal, durationMs: 1 } },
    ];
    expect(new Set([plain, ...others].map((one) => keys.of(one))).size).toBe(5);
  });

  it("stays when a hidden callee has a pseudonym of another key", () => {
    const hidden = (digit: string, mark: string) => ({
      ...attempt,
      callId: null,
      callee: writeHiddenCallee({ tokenHex: digit.repeat(32), mark, area: "+1 212" }),
    });
    expect(keys.of(hidden("1", "abc"))).toBe(keys.of(hidden("2", "abc")));
    expect(keys.of(hidden("1", "abd"))).not.toBe(keys.of(hidden("1", "abc")));
  });

  it("leads to no number by trying, without the secret", () => {
    const number = fc.integer({ min: 0, max: TRIED - 1 });
    fc.assert(
      fc.property(number, fc.uuid(), fc.string(), (line, sourceId, guess) => {
        const called = (last: number) => `+1212555${String(last).padStart(4, "0")}`;
        const record = (callee: string) => ({ ...attempt, callId: null, callee });
        const ours = new CallKeys(sourceId, SECRET);
        const key = ours.of(record(called(line)));
        const stands = ours.standIn(called(line));
        const theirs = new CallKeys(sourceId, secretOf(`not ${guess}`));
        for (let last = 0; last < TRIED; last += 1) {
          const callee = called(last);
          const { callerId, startedAtMs, signal } = attempt;
          const text = `${sourceId}|${callerId}|${callee}|${startedAtMs}|${signal.sip}|${signal.durationMs}`;
          if ([hash53(text), theirs.of(record(callee))].includes(key)) return false;
          if ([hash53(callee).toString(36), theirs.standIn(callee)].includes(stands)) return false;
        }
        return true;
      }),
      { numRuns: 5 },
    );
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
