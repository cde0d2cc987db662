import { defineFormat } from "@/lib/intake/define-format";
import type { KeepRule } from "@/lib/intake/format";
import type { Direction } from "@/lib/intake/row/direction";

/** How a contact began, seen from the contact centre. */
const METHODS: Readonly<Record<string, Direction>> = {
  outbound: "outbound",
  api: "outbound",
  callback: "outbound",
  external_outbound: "outbound",
  inbound: "inbound",
  transfer: "internal",
  queue_transfer: "internal",
  disconnect: "internal",
  monitor: "internal",
  webrtc_api: "inbound",
  agent_reply: "internal",
  flow: "internal",
};
const VOICE: readonly KeepRule[] = [{ field: "recordType", words: ["voice", ""], otherwise: "not_an_attempt" }];
const RECIPE = "Connect gives no SIP response at all: import the CDRs of the carrier behind your numbers.";

/** Contact records of Amazon Connect: a reason word instead of a response code. */
export const AMAZON_CONNECT = defineFormat({
  id: "amazon-connect",
  name: "Amazon Connect contact records",
  tier: 3,
  signature: { required: ["contactid", "initiationmethod", "initiationtimestamp"] },
  fields: {
    callId: "ContactId",
    recordType: "Channel",
    callerId: "SystemEndpoint.Address",
    callee: "CustomerEndpoint.Address",
    startedAt: "InitiationTimestamp",
    answeredAt: "ConnectedToSystemTimestamp",
    endedAt: "DisconnectTimestamp",
    direction: "InitiationMethod",
    disposition: ["DisconnectDetails.PotentialDisconnectIssue", "DisconnectReason"],
    amd: "AnsweringMachineDetectionStatus",
    campaign: ["Campaign.CampaignId", "Queue.Name"],
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: METHODS },
  keep: VOICE,
  recipe: RECIPE,
});

/** The table that Connect's contact search downloads: names of words, and no time of an answer. */
export const AMAZON_CONNECT_SEARCH = defineFormat({
  id: "amazon-connect-search",
  name: "Amazon Connect contact search",
  tier: 3,
  signature: { required: ["contact_id", "initiation_method", "initiation_timestamp"] },
  fields: {
    callId: "contact_id",
    recordType: "channel",
    callerId: "system_phone_number",
    callee: "customer_phone_number",
    startedAt: "initiation_timestamp",
    answeredAt: "connected_to_system_timestamp",
    endedAt: "disconnect_timestamp",
    direction: "initiation_method",
    disposition: "disconnect_reason",
    campaign: "queue",
  },
  direction: { kind: "by_column", words: METHODS },
  keep: VOICE,
  recipe: RECIPE,
});
