import { expect, it } from "vitest";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { answeredFlags, withNetworkTexts, withStatus } from "@/lib/intake/proposal/status-by-values";

const proposal = (field: FieldProposal["field"], column: number): FieldProposal => ({
  field,
  column,
  unit: "s",
  confidence: 0.9,
});

/** The column that is taken for the status, beside columns that are something else. */
function statusIn(columns: readonly SampledColumn[], taken: readonly number[] = []): number | undefined {
  const chosen = taken.map((column) => proposal("callId", column));
  return withStatus(chosen, columns).find(({ field }) => field === "disposition")?.column;
}

const ended = ["Answered", "Unanswered", "Cancelled"];

it.each([
  ["Call Type", ended],
  ["Log", ["Answered", "No Answer", "", "Answering Machine"]],
  ["Delivery Status", ["Completed", "Failed", "Busy"]],
  ["X1", ["Answered", "Failed"]],
  ["X1", ["已接", "未接"]],
  ["Answered", ["Yes", "No"]],
  ["is_answered", ["true", "false", "false"]],
  ["Was Connected?", ["0", "1"]],
])("takes %s of %j for how calls ended", (name, values) => {
  expect(statusIn([{ name, values }])).toBe(0);
});

it.each<[string, readonly string[], FieldProposal["field"] | undefined]>([
  ["Hangup", ["NORMAL_CLEARING", "USER_BUSY", "NORMAL_TEMPORARY_FAILURE"], "disposition"],
  ["X1", ["200 OK", "486 Busy Here", "603 Decline"], "sipCode"],
  ["X1", ["Q.850;cause=16", "Q.850;cause=17"], "reason"],
  ["Webhook Status", ["200 OK", "404 Not Found"], undefined],
  ["X1", ["NORMAL_CLEARING", "NORMAL_CLEARING"], undefined],
  ["X1", ["200", "486"], undefined],
  ["X1", ["SIP 486", "sip:603", "SIP 200"], "sipCode"],
  ["X1", ["Failed: 486 Busy Here", "CALL_REJECTED (SIP 603)"], "sipCode"],
  ["X1", ['{"code":603,"reason":"Decline"}', '{"code":200,"reason":"OK"}'], "sipCode"],
  ["X1", ["603+ Network Blocked", "486 Someone talks"], "sipCode"],
  ["X1", ["486 Oak Street", "603 Elm Ave", "404 Main St"], undefined],
  ["Handled By", ["Anna Lee (603)", "Bob Ray (608)", "Cid Mo (486)"], undefined],
  ["Program", ["500 Club", "404 Reboot", "500 Club"], undefined],
  ["X1", ["200 OK", "200 OK"], undefined],
  ["X1", ['{"status":200,"message":"OK"}', '{"status":200,"message":"OK"}'], undefined],
])("takes %s of %j for what its values are alone", (name, values, field) => {
  expect(withStatus([], [{ name, values }]).map((one) => one.field)).toEqual(field === undefined ? [] : [field]);
});

it.each([
  ["Agent Status", ended],
  ["Leg1Status", ended],
  ["Previous Result", ended],
  ["Loan Decision", ["Accepted", "Declined", "Rejected"]],
  ["Offer", ["Accepted", "Declined", "Refused"]],
  ["Presence", ["Busy", "Offline", "Busy"]],
  ["Stage", ["Connected", "Engaged", "Rejected"]],
  ["X1", ["Completed", "Failed", "Cancelled"]],
  ["Type", ["Answered", "Answered"]],
  ["Type", ["Busy", "Busy", "Busy"]],
  ["Type", ["Answered", "Busy", "Local", "National"]],
  ["Notes", ["", ""]],
  ["Answered", ["2026-10-13 10:00:00", ""]],
  ["Answered", ["Yes", "Yes"]],
  ["Recorded", ["Yes", "No"]],
])("leaves %s of %j alone", (name, values) => {
  expect(statusIn([{ name, values }])).toBeUndefined();
});

it("leaves what is taken, and believes words rather than flags", () => {
  const flags = { name: "Answered", values: ["Yes", "No", "No"] };
  expect(statusIn([flags, { name: "Result of all", values: ended }])).toBe(1);
  expect(statusIn([flags], [0])).toBeUndefined();
});

it("says what flags mean, as they are written", () => {
  expect(answeredFlags({ name: "Answered", values: ["Yes", " no ", "Yes"] })).toEqual({
    Yes: "answered",
    no: "no_answer",
  });
  expect(answeredFlags({ name: "Recorded", values: ["Yes", "No"] })).toBeNull();
  expect(answeredFlags(undefined)).toBeNull();
});

it("gives up a column of outcomes that people chose for one whose words tell how calls ended", () => {
  const type = { name: "Call Type", values: ended };
  const chosenBy = (values: readonly string[]) =>
    withStatus([proposal("disposition", 0)], [{ name: "Disposition", values }, type]).map(({ column }) => column);
  expect(chosenBy(["Interested", "", "Call back later"])).toEqual([1]);
  expect(chosenBy(["Interested", "No answer", ""])).toEqual([0]);
});

it.each<[string, readonly string[], readonly FieldProposal["field"][]]>([
  ["Detail", ["Network Blocked", "Decline", "OK"], ["sipPhrase"]],
  ["bye_header", ["SIP;cause=607", "", "Q.850;cause=16"], ["reason"]],
  ["Detail", ["OK", "OK"], []],
  ["Webhook Result", ["OK", "Not Found"], []],
  ["Detail", ["Asked to call back", "Sent a quote"], []],
])("adds %s of %j to codes where a network wrote it", (name, values, fields) => {
  const columns = [
    { name: "Code", values: values.map(() => "603") },
    { name, values },
  ];
  const read = (chosen: FieldProposal[]) => withNetworkTexts(chosen, columns).map(({ field }) => field);
  expect(read([proposal("sipCode", 0)])).toEqual(["sipCode", ...fields]);
  expect(read([proposal("callId", 0)])).toEqual(["callId"]);
  expect(read([proposal("sipCode", 0), proposal("campaign", 1)])).toEqual(["sipCode", "campaign"]);
});
