import { describe, expect, it } from "vitest";
import summaries from "@/lib/intake/formats/twilio/insights.fixture.json";
import { readSample, readTable } from "@/lib/testing/read-sample";

describe("Twilio Voice Insights", () => {
  const sample = readSample({ kind: "documents", documents: summaries }, { timeZone: "America/Chicago" });

  it("is recognised and mapped by name, also where the first summary lacks a part", () => {
    expect(sample.recognition).toMatchObject({ format: { id: "twilio-insights" }, confidence: "exact" });
    expect(sample.recognition.mapping.columns.trunk).toEqual({ from: ["sip_edge.properties.trunk_sid"] });
  });

  it("reads the last response, the far carrier, the machine verdict and the delay", () => {
    expect(sample.attempts[0]).toMatchObject({
      callId: "CA00000000000000000000000000000001",
      callerId: "+13125550101",
      callee: "+14155550180",
      startedAtMs: Date.UTC(2026, 3, 2, 15, 0, 2),
      carrier: "Coast Wireless",
      signal: { sip: 200, durationMs: 31_000, pddMs: 1340, disposition: "completed", amd: "human" },
    });
  });

  it("lets the complete summary replace the partial one", () => {
    expect(sample.attempts[1]).toMatchObject({ trunk: "TK0000000000000000000000000000000a", signal: { sip: 608 } });
    expect(sample.assembled[1]?.signals).toHaveLength(1);
  });

  it("keeps outbound calls to the public network alone", () => {
    expect(sample.attempts).toHaveLength(2);
    expect(sample.skips.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "inbound"],
      [5, "inbound"],
      [6, "internal"],
      [2, "interim_record"],
    ]);
    expect(sample.refusals).toEqual([]);
  });

  it("is recognised flattened into a table", () => {
    const table = [
      "call_sid,call_state,call_type,processing_state,from_caller,to_callee,to_carrier,start_time,connect_duration,properties_last_sip_response_num,properties_direction",
      "CA00000000000000000000000000000009,noanswer,carrier,complete,+13125550101,+14155550189,Coast Wireless,2026-04-02T15:09:00Z,0,607,outbound_api",
    ].join("\n");
    const read = readTable(table, ",");
    expect(read.recognition.format.id).toBe("twilio-insights");
    expect(read.attempts[0]).toMatchObject({ carrier: "Coast Wireless", signal: { sip: 607, durationMs: 0 } });
  });
});
