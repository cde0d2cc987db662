import { expect, it } from "vitest";
import { exceptionWords, judgedAgainWords } from "@/lib/present/source/exception-words";

const ANY = { ruleId: "server-failure", sip: null, q850: null, phraseHolds: null, disposition: null };

it("says to which calls an exception applies", () => {
  expect(exceptionWords(ANY)).toBe("every call under the rule server-failure");
  expect(exceptionWords({ ...ANY, sip: 503, phraseHolds: "CPS" })).toBe(
    "a call with SIP 503 and a phrase with “CPS” under the rule server-failure",
  );
  expect(exceptionWords({ ...ANY, q850: 21, disposition: "FAILED" })).toContain("cause 21 and status word “FAILED”");
});

it("says what judging again changed", () => {
  const report = { at: "2026-11-20T12:00:00.000Z", judged: 1_200, changed: 0, moves: [] };
  expect(judgedAgainWords(report, "UTC")).toMatch(/^1,200 calls were judged again on .*; nothing changed\.$/);
  const moves = [{ from: "network_failure", to: "originator_error", calls: 30 }];
  expect(judgedAgainWords({ ...report, changed: 31, moves }, "UTC")).toMatch(/; 31 changed: 30 from “.+” to “.+”\.$/);
});
