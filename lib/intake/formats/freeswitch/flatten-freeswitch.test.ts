import { describe, expect, it } from "vitest";
import { flattenFreeswitch } from "@/lib/intake/formats/freeswitch/flatten-freeswitch";

const flat = (variables: Readonly<Record<string, string>>, profile: Readonly<Record<string, string>> = {}) =>
  flattenFreeswitch({ variables, callflow: [{ caller_profile: profile }] });

it.each([null, 1, "x", [], {}, { variables: {} }, { variables: [] }])("takes %j for no record", (value) => {
  expect(flattenFreeswitch(value)).toBeNull();
});

it("opens the envelope of an XML record", () => {
  expect(flattenFreeswitch({ cdr: { variables: { uuid: "u" } } })).toMatchObject({ uuid: "u" });
});

describe("the caller", () => {
  it.each([
    [
      "what an outgoing leg asserted",
      { direction: "outbound", "sip_h_P-Asserted-Identity": "<sip:+1@x>", effective_caller_id_number: "2" },
      "<sip:+1@x>",
    ],
    [
      "what was set for it",
      { direction: "outbound", effective_caller_id_number: "2", origination_caller_id_number: "3" },
      "2",
    ],
    [
      "what it was originated with",
      { direction: "outbound", origination_caller_id_number: "3", sip_from_user: "4" },
      "3",
    ],
    [
      "the number an incoming leg set for the call",
      { direction: "inbound", effective_caller_id_number: "2", sip_from_user: "1001" },
      "2",
    ],
    [
      "not the zeros of the default configuration",
      { direction: "inbound", outbound_caller_id_number: "0000000000", sip_from_user: "1001" },
      "1001",
    ],
  ])("is %s", (_case, variables, expected) => {
    expect(flat(variables)).toMatchObject({ caller: expected });
  });

  it("is the profile's number where no variable tells", () => {
    expect(flat({ direction: "outbound" }, { caller_id_number: "5", destination_number: "6" })).toMatchObject({
      caller: "5",
      callee: "6",
    });
  });
});

describe("the final response", () => {
  it.each([
    ["an outgoing leg's own", { direction: "outbound", sip_term_status: "603" }, "603"],
    [
      "200 of an answered outgoing leg",
      { direction: "outbound", sip_term_status: "200", answer_epoch: "1775142000" },
      "200",
    ],
    [
      "that of the leg that was tried",
      {
        direction: "inbound",
        sip_term_status: "480",
        last_bridge_proto_specific_hangup_cause: "sip:603",
        originate_disposition: "CALL_REJECTED",
      },
      "sip:603",
    ],
    [
      "unknown where the switch answered its own side only",
      { direction: "inbound", sip_term_status: "200", answer_epoch: "1775142000", originate_disposition: "USER_BUSY" },
      "",
    ],
    [
      "200 of a bridged call",
      {
        direction: "inbound",
        bridge_epoch: "1775142000",
        originate_disposition: "SUCCESS",
        sip_invite_failure_status: "503",
      },
      "200",
    ],
  ])("is %s", (_case, variables, expected) => {
    expect(flat(variables)).toMatchObject({ sip: expected });
  });
});

it("measures ringing and delay, and knows that it did not ring", () => {
  const base = {
    direction: "outbound",
    start_uepoch: "1775142000000000",
    end_uepoch: "1775142010000000",
    answer_uepoch: "0",
  };
  expect(flat({ ...base, progress_uepoch: "1775142001500000" })).toMatchObject({ ring: "8500", pdd: "1500" });
  expect(flat({ ...base, progress_uepoch: "0", progress_media_uepoch: "0" })).toMatchObject({ ring: "0", pdd: "" });
});

it("decodes values, and leaves those alone that are not encoded", () => {
  expect(flat({ sip_reason: "SIP%3Bcause%3D603" })).toMatchObject({ reason: "SIP;cause=603" });
  expect(flat({ sip_reason: "100%zz %2" })).toMatchObject({ reason: "100%zz %2" });
});

it("ties outgoing legs to the leg that they were tried from", () => {
  expect(flat({ direction: "outbound", uuid: "b", originator: "a" })).toMatchObject({ call: "a", side: "outer" });
  expect(flat({ direction: "inbound", uuid: "a", call_uuid: "z" })).toMatchObject({ call: "a", side: "own" });
});
