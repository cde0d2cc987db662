import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** Makes the secret of a webhook: `whsec_` and 256 bits in base64 (Standard Webhooks 1.0, "Signature scheme"). */
export function makeWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString("base64")}`;
}

/** A request that is to be signed. */
export interface SignedRequest {
  /** The same for every try to deliver the message; without a dot, which separates the parts that are signed. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  /** One, or two while the receiver changes from the old to the new. */
  readonly secrets: readonly string[];
}

/**
 * The headers by which a receiver tells that a request is ours, is whole and is not played back: HMAC-SHA256 of id, time
 * in seconds and body (Standard Webhooks 1.0).
 */
export function webhookHeaders({ id, at, body, secrets }: SignedRequest): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
