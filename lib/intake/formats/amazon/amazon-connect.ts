import { defineFormat } from "@/lib/intake/define-format";

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
  direction: {
    kind: "by_column",
    words: {
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
    },
  },
  keep: [{ field: "recordType", words: ["voice", ""], otherwise: "not_an_attempt" }],
  recipe: "Connect gives no SIP response at all: import the CDRs of the carrier behind your numbers.",
});
