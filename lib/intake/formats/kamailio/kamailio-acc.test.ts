import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cutTable, readSample, readTable } from "@/lib/testing/read-sample";

const fixture = (name: string): string => readFileSync(path.join(import.meta.dirname, name), "utf8");

describe("the acc table with its header", () => {
  const sample = readTable(fixture("acc-table.fixture.csv"), ",", { timeZone: "America/Chicago" });

  it("is recognised whatever db_extra adds, in any order", () => {
    expect(sample.recognition).toMatchObject({
      format: { id: "kamailio-acc" },
      confidence: "exact",
      headerLine: 1,
      mapping: {
        columns: {
          callerId: { from: ["src_user"] },
          callee: { from: ["dst_user"] },
          reason: { from: ["reason_hdr"] },
          callInfo: { from: ["call_info"] },
          carrier: { from: ["gw_name"] },
        },
      },
    });
  });

  it("finds the numbers under names that only the operator knows", () => {
    const renamed = fixture("acc-table.fixture.csv")
      .replace("dst_user", "dialed_number")
      .replace("src_user", "outbound_cid");
    expect(readTable(renamed, ",").attempts.map(({ callee }) => callee)).toEqual(
      sample.attempts.map(({ callee }) => callee),
    );
  });

  it("makes one attempt of challenge, answer, ACK and BYE, and takes talk time from the BYE", () => {
    expect(sample.attempts.find(({ callId }) => callId === "c-1001@sbc.example.net")).toMatchObject({
      callerId: "+13125550101",
      callee: "+14155550140",
      startedAtMs: Date.UTC(2026, 3, 2, 20, 0, 9),
      signal: { sip: 200, phrase: "OK", durationMs: 63_000 },
      carrier: "north-1",
      line: 3,
    });
  });

  it("keeps phrase, Reason and Call-Info of blocks", () => {
    expect(sample.attempts.find(({ callee }) => callee === "+14155550141")?.signal).toMatchObject({
      sip: 603,
      phrase: "Network Blocked",
      reason: 'SIP;cause=603;text="v=analytics1;url=https://redress.example.org/r";location=TN',
    });
    expect(sample.attempts.find(({ callee }) => callee === "+14155550144")).toMatchObject({
      callerId: "anonymous",
      signal: { sip: 608, callInfo: "<https://redress.example.org/jcard>;purpose=jwscard" },
    });
  });

  it("shows every leg of a failover and lets the last one stand for the call", () => {
    const failover = sample.assembled.find(({ attempt }) => attempt.callee === "+14155550142");
    expect(failover?.signals.map(({ sip }) => sip)).toEqual([503, 486]);
    expect(failover?.attempt).toMatchObject({ carrier: "south-2", startedAtMs: Date.UTC(2026, 3, 2, 20, 0, 30) });
  });

  it("accounts for every record once", () => {
    expect(sample.refusals).toEqual([]);
    expect(sample.attempts.length + sample.skips.length).toBe(sample.read);
    expect(sample.skips.map(({ line, reason }) => `${line} ${reason}`).sort()).toEqual([
      "10 not_an_attempt",
      "12 not_an_attempt",
      "2 intermediate_leg",
      "4 not_an_attempt",
      "6 intermediate_leg",
      "8 not_an_attempt",
      "9 not_an_attempt",
    ]);
  });

  it("gives the same attempts whatever the order of the records", () => {
    const [header = [], ...rows] = cutTable(fixture("acc-table.fixture.csv"), ",");
    const backwards = [header, ...rows.toReversed()];
    const reversed = readSample(
      { kind: "rows", rows: backwards, lines: backwards.map((_, index) => index + 1) },
      { timeZone: "America/Chicago" },
    );
    const facts = (read: typeof sample): unknown[] =>
      read.attempts.map(({ line: _, ...attempt }) => JSON.stringify(attempt)).sort();
    expect(facts(reversed)).toEqual(facts(sample));
  });
});

describe("flatstore without header", () => {
  const sample = readTable(fixture("flatstore.fixture.txt"), "|");

  it("is recognised by its values and finds the numbers among the extras", () => {
    expect(sample.recognition).toMatchObject({
      format: { id: "acc-flatstore" },
      confidence: "exact",
      headerLine: null,
      mapping: { anchor: 0, columns: { callerId: { from: [8] }, callee: { from: [9] } } },
    });
  });

  it("takes the start of an answered call from its ACK and the end from its BYE", () => {
    expect(sample.attempts[0]).toMatchObject({
      callerId: "+13125550101",
      startedAtMs: 1_775_142_000_000,
      signal: { sip: 200, durationMs: 42_000 },
    });
  });

  it("reads failures, and leaves out an INVITE whose time never came", () => {
    expect(sample.attempts.map(({ signal }) => signal.sip)).toEqual([200, 607, 404]);
    expect(sample.skips).toContainEqual({ type: "skip", line: 6, reason: "interim_record" });
  });

  it("is recognised with an id before the method, commas between and rows of unequal width", () => {
    const rows = fixture("flatstore.fixture.txt").trim().split("\n");
    const shifted = rows.map((row, index) => `${index + 1},${row.replaceAll("|", ",")}`).join("\n");
    const read = readTable(shifted, ",");
    expect(read.recognition.mapping.anchor).toBe(1);
    expect(read.attempts.map(({ callee }) => callee)).toEqual(sample.attempts.map(({ callee }) => callee));
    const mixed = readTable(`${shifted}\n${rows[4]?.replaceAll("|", ",").replace("f-2003", "f-2009")}`, ",");
    expect(mixed.attempts.at(-1)).toMatchObject({ callee: "+14155550152", signal: { sip: 404 } });
  });
});
