import { describe, expect, it } from "vitest";
import { byBlocker, rowText } from "@/lib/redress/case-call";
import { aCaseCall } from "@/lib/testing/a-redress-case";

describe("refused calls", () => {
  const other = 'SIP;cause=603;text="v=analytics1;email=desk@other.example"';
  it("are put together by whom they name, who refused most first, the latest call before the others", () => {
    const groups = byBlocker([
      aCaseCall({ line: 9, reason: other }),
      aCaseCall({ line: 8, reason: null }),
      aCaseCall({ line: 7 }),
      aCaseCall({ line: 6 }),
    ]);
    expect(groups.map(({ blocker, calls }) => [blocker, calls.map(({ line }) => line)])).toEqual([
      ["redress.example/form", [7, 6]],
      ["desk@other.example", [9]],
      ["", [8]],
    ]);
    expect(groups.map(({ contact }) => contact?.via ?? null)).toEqual(["603+", "603+", null]);
    expect(byBlocker([])).toEqual([]);
  });
});

describe("the text of a call's fingerprint", () => {
  it("differs when anything that its record said differs", () => {
    const texts = [
      {},
      { line: 8 },
      { carrier: "Carrier B" },
      { reason: null },
      { sipPhrase: null },
      { fileSha256: "e".repeat(64) },
      { startedAt: new Date("2026-11-19T10:00:01Z") },
      { calleeToken: "00000000-0000-0000-0000-000000000002" },
    ].map((wish) => rowText(aCaseCall(wish)));
    expect(new Set(texts).size).toBe(texts.length);
    expect(rowText(aCaseCall())).toBe(texts[0]);
  });
});
