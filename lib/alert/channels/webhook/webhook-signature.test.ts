import { describe, expect, it } from "vitest";
import { makeWebhookSecret, webhookHeaders } from "@/lib/alert/channels/webhook/webhook-signature.gateway";

// The example of the Standard Webhooks specification's reference libraries.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const REQUEST = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: new Date(1_614_265_330_000), body: '{"test": 2432232314}' };

describe("webhookHeaders", () => {
  it("signs as the reference libraries do", () => {
    expect(webhookHeaders({ ...REQUEST, secrets: [SECRET] })).toEqual({
      "webhook-id": REQUEST.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("signs with the old secret beside the new one, while both hold", () => {
    const both = webhookHeaders({ ...REQUEST, secrets: [makeWebhookSecret(), SECRET] })["webhook-signature"];
    expect(both).toMatch(/^v1,\S+ v1,g0hM9SsE\+OTPJTGt\/tmIKtSyZlE3uFJELVlNIOLJ1OE=$/);
  });
});

describe("makeWebhookSecret", () => {
  it("makes another one each time, of 256 bits", () => {
    const made = new Set(Array.from({ length: 20 }, makeWebhookSecret));
    expect(made.size).toBe(20);
    for (const secret of made) expect(Buffer.from(secret.slice(6), "base64")).toHaveLength(32);
  });
});
