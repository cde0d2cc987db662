import { expect, it } from "vitest";
import { channelPayload } from "@/lib/alert/channels/channel-payload";
import { aChannelMessage } from "@/lib/testing/a-channel-message";

it.each([
  ["webhook", "timestamp"],
  ["slack", "blocks"],
  ["teams", "attachments"],
] as const)("speaks to %s in its own way", (kind, member) => {
  expect(JSON.parse(channelPayload(kind, aChannelMessage()))).toHaveProperty(member);
});
