import { describe, expect, it } from "vitest";
import { columnsOf, isHeaderName, proposeMapping } from "@/lib/intake/proposal/propose-mapping";

function proposed(table: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const columns = Object.entries(table).map(([name, values]) => ({ name, values }));
  return Object.fromEntries(proposeMapping(columns).map(({ field, column }) => [field, columns[column]?.name ?? ""]));
}

describe("proposals", () => {
  it("follow the surest names", () => {
    expect(
      proposed({ "Call ID": [], "Caller ID": [], Dialed: [], "Start Time": [], "SIP Code": [], Campaign: [] }),
    ).toEqual({
      callId: "Call ID",
      callerId: "Caller ID",
      callee: "Dialed",
      startedAt: "Start Time",
      sipCode: "SIP Code",
      campaign: "Campaign",
    });
  });

  it("follow the values where a name means two things", () => {
    expect(proposed({ hangup_cause: ["21", "16"] })).toEqual({ q850: "hangup_cause" });
    expect(proposed({ hangup_cause: ["CALL_REJECTED", "NORMAL_CLEARING"] })).toEqual({ disposition: "hangup_cause" });
    expect(proposed({ from: ["+13125550101"], source: ["trunk-a"] })).toEqual({ callerId: "from" });
  });

  it("take the SIP reason for the phrase, and beside a phrase for the header, also while it is empty", () => {
    expect(proposed({ sip_reason: ["Busy Here"] })).toEqual({ sipPhrase: "sip_reason" });
    expect(proposed({ sip_reason: [], sip_phrase: ["Decline"] })).toEqual({
      sipPhrase: "sip_phrase",
      reason: "sip_reason",
    });
    expect(proposed({ sip_reason: ["Decline"], reason_header: [] })).toEqual({
      sipPhrase: "sip_reason",
      reason: "reason_header",
    });
  });

  it("leave out a column whose values are of another kind", () => {
    expect(proposed({ from: ["Mon", "Tue"], to: ["Wed", "Thu"] })).toEqual({});
    expect(proposed({ time: ["north", "south"] })).toEqual({});
  });

  it("take each column and each field once", () => {
    const table = { caller_id: ["+13125550101"], from: ["+13125550101"], ani: ["+13125550101"] };
    expect(proposed(table)).toEqual({ callerId: "caller_id" });
  });

  it("know a time whose name states its zone", () => {
    const at = ["2026-10-13 10:00:00"];
    for (const name of ["datetime (UTC)", "Start (EST)", "Timestamp ET", "Start Time [America/New_York]"]) {
      expect(proposed({ [name]: at })).toEqual({ startedAt: name });
    }
    expect(proposed({ "From (UTC)": ["+13125550101"] })).toEqual({});
  });

  it("take a column of offsets for the zone of the record", () => {
    for (const name of ["UTC Offset", "utcOffset", "GMT Offset", "TZ Offset", "Time Zone"]) {
      expect(proposed({ [name]: ["-0400"] })).toEqual({ timeZone: name });
    }
  });

  it("tell the unit by the name", () => {
    const [proposal] = proposeMapping([{ name: "duration_ms", values: ["1200"] }]);
    expect(proposal).toMatchObject({ field: "durationMs", unit: "ms" });
    expect(columnsOf(proposal === undefined ? [] : [proposal], () => "duration_ms")).toEqual({
      durationMs: { from: ["duration_ms"], unit: "ms" },
    });
  });

  it("know a document's field by the end of its path", () => {
    expect(proposed({ "call.details.caller_number": ["+13125550101"] })).toEqual({
      callerId: "call.details.caller_number",
    });
  });

  it("are surer of a strong name than of a weak one", () => {
    const [strong] = proposeMapping([{ name: "caller_id", values: [] }]);
    const [weak] = proposeMapping([{ name: "number", values: [] }]);
    expect(strong?.confidence ?? 0).toBeGreaterThan(weak?.confidence ?? 1);
  });
});

it("knows names of call fields from other words", () => {
  expect(isHeaderName("sip_code")).toBe(true);
  expect(isHeaderName("invoice_total")).toBe(false);
});

it("maps a table in which no name is on any list", () => {
  expect(
    proposed({
      "A-Party Number": ["+13125550101"],
      "B-Party Number": ["+14155550100"],
      Date: ["2026-04-02"],
      Time: ["10:00:00"],
      "Conversation Time (s)": ["31"],
      "Release Code": ["603"],
      "Release Text": ["Network Blocked"],
      "Cause Code": ["21"],
      "Raw Reason Header": ["SIP;cause=603"],
      "Terminating Operator": ["Coast"],
    }),
  ).toEqual({
    callerId: "A-Party Number",
    callee: "B-Party Number",
    startDate: "Date",
    startedAt: "Time",
    durationMs: "Conversation Time (s)",
    sipCode: "Release Code",
    sipPhrase: "Release Text",
    q850: "Cause Code",
    reason: "Raw Reason Header",
    carrier: "Terminating Operator",
  });
});

describe("a column of directions", () => {
  const calls = { caller_id: ["+13125550101"], called_number: ["+14155550100"] };
  const found = (name: string, values: readonly string[]) => proposed({ ...calls, [name]: values }).direction;

  it("holds words of a way", () => {
    expect(found("Call Type", ["ByotOut", "ByotIn"])).toBe("Call Type");
    expect(found("Type", ["External Outbound", "External Inbound"])).toBe("Type");
    expect(found("Kierunek", ["wychodzące"])).toBe("Kierunek");
    expect(found("In/Out", ["Out", "In"])).toBe("In/Out");
  });

  it("is none where it holds tariffs, or ways of dialling among other words", () => {
    expect(found("Call Type", ["Local", "Local", "Long Distance"])).toBeUndefined();
    expect(found("Call Type", ["Toll Free"])).toBeUndefined();
    expect(found("Type", ["Interstate", "International", "Mobile"])).toBeUndefined();
    expect(found("Type", ["Manual", "Auto", "Auto"])).toBeUndefined();
    expect(found("Type", ["Trade-In", "Walk-In", "Service"])).toBeUndefined();
    expect(found("Call Type", ["Plan In", "Plan Out"])).toBeUndefined();
  });

  it("stays one where some of its words tell a way, so that a person is asked about the others", () => {
    expect(found("Call Type", ["International", "Local", "Local", "Inbound"])).toBe("Call Type");
    expect(found("Type", ["Placed", "Sideways", "Sideways", "Sideways"])).toBe("Type");
  });

  it("may answer with yes and no", () => {
    expect(found("Inbound", ["No", "Yes"])).toBe("Inbound");
    expect(found("is_outbound", ["true", "false"])).toBe("is_outbound");
    expect(found("Inbound", ["17", "240"])).toBeUndefined();
    expect(found("Incoming", ["0", "1", "0"])).toBe("Incoming");
    expect(found("Incoming", ["0.05", "0", "0.1", "0"])).toBeUndefined();
    expect(found("Outgoing", ["0", "0", "0", "0", "0", "1.20"])).toBeUndefined();
    expect(found("Inbound", ["Yes", "No", "17"])).toBe("Inbound");
  });
});

it("counts hidden caller IDs neither for a column nor against it", () => {
  const hidden = ["Anonymous", "Private", "Restricted"];
  expect(proposed({ From: ["(312) 555-0101", ...hidden] })).toEqual({ callerId: "From" });
  const [alone] = proposeMapping([{ name: "From", values: hidden }]);
  expect(alone?.confidence).toBeLessThan(0.5);
});

it("takes the id of a list or a lead for no party", () => {
  expect(proposed({ source_id: ["4521"], lead_id: ["77001"] })).toEqual({});
});

describe("a column named after the end of a call", () => {
  it("holds causes where some are written as numbers", () => {
    expect(proposed({ "Hangup Cause": ["User Busy", "Call Rejected", "No Answer", "17"] })).toEqual({
      q850: "Hangup Cause",
    });
    const named = ["USER_BUSY", "CALL_REJECTED", "NO_ANSWER", "NORMAL_CLEARING"];
    expect(proposed({ "Hangup Cause": [...named, ...named, "17"] })).toEqual({ q850: "Hangup Cause" });
    expect(proposed({ "Hangup Cause": ["21 - Call Rejected", "19 - No Answer"] })).toEqual({ q850: "Hangup Cause" });
  });

  it("is none of a reason where it holds reasons for calls", () => {
    expect(proposed({ Reason: ["Billing question", "Follow up", "Cancelled", "Renewal"] })).toEqual({});
    expect(proposed({ Reason: ["Billing question", "Follow up", "603 Decline"] })).toEqual({ reason: "Reason" });
    expect(proposed({ Reason: [] })).toEqual({ reason: "Reason" });
  });

  it("yields to one whose words are known where it holds the parties that hung up", () => {
    const parties = ["Agent", "Customer", "System"];
    const known = ["Completed", "No Answer", "Busy"];
    for (const name of ["Status", "Estado"]) {
      expect(proposed({ "Hangup Reason": parties, [name]: known })).toEqual({ disposition: name });
    }
    expect(proposed({ "Hangup Reason": parties })).toEqual({ disposition: "Hangup Reason" });
  });
});

it("counts times that say never neither for a column nor against it", () => {
  const at = "2026-10-13 10:08:05";
  for (const never of ["Never", "Not answered", "0000-00-00 00:00:00", "1970-01-01 00:00:00"]) {
    const values = [never, never, never, never, at];
    expect(proposed({ "Answer Time": values })).toEqual({ answeredAt: "Answer Time" });
  }
});

describe("names in other languages", () => {
  it.each([
    [["Anrufer", "Ziel", "Beginn", "Netz", "Kampagne"], { carrier: "Netz", campaign: "Kampagne" }],
    [["Appelant", "Appelé", "Début", "Réseau", "Campagne"], { carrier: "Réseau", campaign: "Campagne" }],
    [
      ["발신번호", "수신번호", "발신일시", "통화결과"],
      { callerId: "발신번호", callee: "수신번호", startedAt: "발신일시", disposition: "통화결과" },
    ],
    [["Кто звонил", "Куда звонил", "Дата"], { callerId: "Кто звонил", callee: "Куда звонил" }],
    [["主叫号码", "被叫号码", "起始时间", "终止原因", "落地网关"], { q850: "终止原因", trunk: "落地网关" }],
  ])("are understood: %j", (names, wanted) => {
    expect(proposed(Object.fromEntries(names.map((name) => [name, []])))).toMatchObject(wanted);
  });
});

describe("exports of contact centres", () => {
  it("have the caller ID under the provider's name, or under the number that was dialled in", () => {
    const customers = ["+14155550161", "+14155550162"];
    const ours = ["+13125550101", "+13125550101"];
    expect(proposed({ "Customer phone number": customers, "Zendesk number": ours })).toMatchObject({
      callerId: "Zendesk number",
    });
    expect(proposed({ "Caller No": customers, DID: ours, "Dialed Number": customers })).toMatchObject({
      callerId: "DID",
      callee: "Dialed Number",
    });
  });

  it("call the code of a call that failed so", () => {
    expect(proposed({ CALL_FAILED_CODE: ["200", "486", "603"] })).toMatchObject({ sipCode: "CALL_FAILED_CODE" });
  });
});

describe("the last leg of a call", () => {
  it("tells how the call ended, and nothing that the call says itself", () => {
    const legs = {
      "legs.-1.status": ["busy", "no_answer"],
      "legs.-1.from": ["+13125550199"],
      "legs.-1.carrier": ["Y"],
    };
    expect(proposed({ to: ["+14155550161"], ...legs })).toEqual({
      callee: "to",
      carrier: "legs.-1.carrier",
      disposition: "legs.-1.status",
    });
    expect(proposed({ status: ["completed", "busy"], ...legs })).toMatchObject({ disposition: "status" });
  });
});
