import { describe, expect, it } from "vitest";
import { AlertChannelItem, ChannelDelivery } from "@/lib/present/delivery/alert-channel.schema";
import { presentAlertChannel, presentChannelDelivery } from "@/lib/present/delivery/present-alert-channel";

const AT = new Date("2026-11-10T12:00:00Z");
const ID = "018f3e1a-7b2c-7d3e-8f40-1234567890ab";

describe("presentAlertChannel", () => {
  it("writes moments as the API does", () => {
    const channel = {
      id: ID,
      kind: "webhook",
      name: "Ops",
      host: "ops.example",
      minSeverity: "high",
      isEnabled: true,
      createdAt: AT,
      previousSecretUntil: null,
      lastError: "The address answered 500.",
      deadSince: AT,
      lost: null,
    } as const;
    const shown = presentAlertChannel(channel);
    expect(AlertChannelItem.parse(shown)).toMatchObject({ createdAt: "2026-11-10T12:00:00.000Z", host: "ops.example" });
    expect(shown).toMatchObject({ previousSecretUntil: null, deadSince: "2026-11-10T12:00:00.000Z" });
  });
});

describe("presentChannelDelivery", () => {
  it("shows what was said and what became of it", () => {
    const delivery = {
      id: ID,
      subject: "s",
      text: "t",
      status: "sent",
      attempts: 2,
      lastError: null,
      alertId: null,
      createdAt: AT,
      sentAt: AT,
    } as const;
    const more = { ...delivery, html: "", recipient: "Ops" };
    expect(ChannelDelivery.parse(presentChannelDelivery(more))).toEqual({
      ...delivery,
      createdAt: AT.toISOString(),
      sentAt: AT.toISOString(),
    });
  });
});
