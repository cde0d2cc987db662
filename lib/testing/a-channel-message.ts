import type { ChannelMessage } from "@/lib/alert/channels/channel-message";

/** A message to a channel about one alert, with names that markup could misread. */
export function aChannelMessage(change: Partial<ChannelMessage> = {}): ChannelMessage {
  return {
    type: "alert.raised",
    at: "2026-11-10T12:00:00.000Z",
    organization: "Ada & Sons <Clinic>",
    severity: "critical",
    title: "+1 202 555 0100: network blocks 0.4% → 6.1%",
    lines: ["An analytics provider rejects calls.", "Ask <Verizon> & others."],
    url: "https://rw.example/alerts/7",
    alerts: [{ id: "7", callerId: "+12025550100", carrier: "Verizon", kind: "block", severity: "critical" }],
    ...change,
  };
}
