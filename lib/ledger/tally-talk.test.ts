import { expect, it } from "vitest";
import { tallyTalkMs } from "@/lib/ledger/tally-talk";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

it("counts the talk of connected calls alone", () => {
  expect(tallyTalkMs(aLedgerCall({ talkMs: 0 }))).toBe(0);
  expect(tallyTalkMs(aLedgerCall({ talkMs: 7_000, outcome: "unwanted_607", midCall: true }))).toBe(7_000);
  expect(tallyTalkMs(aLedgerCall({ talkMs: 7_000, outcome: "busy" }))).toBeNaN();
});
