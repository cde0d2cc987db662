import { expect, it } from "vitest";
import { webhookPayload } from "@/lib/alert/channels/webhook/webhook-payload";
import { aChannelMessage } from "@/lib/testing/a-channel-message";

it("puts type and time of the event before what it tells", () => {
  expect(webhookPayload(aChannelMessage())).toEqual({
    type: "alert.raised",
    timestamp: "2026-11-10T12:00:00.000Z",
    data: {
      organization: "Ada & Sons <Clinic>",
      severity: "critical",
      title: "+1 202 555 0100: network blocks 0.4% → 6.1%",
      lines: ["An analytics provider rejects calls.", "Ask <Verizon> & others."],
      url: "https://rw.example/alerts/7",
      alerts: [{ id: "7", callerId: "+12025550100", carrier: "Verizon", kind: "block", severity: "critical" }],
    },
  });
});
