import type { SealedTarget } from "@/lib/alert/channels/alert-channel";
import { channelAddressProblem, mayReach } from "@/lib/alert/channels/channel-address.gateway";
import { openForChannel } from "@/lib/alert/channels/channel-seal.gateway";
import { webhookHeaders } from "@/lib/alert/channels/webhook/webhook-signature.gateway";
import type { ClaimedDelivery, DeliveryResult } from "@/lib/alert/outbox.store";
import { errorText } from "@/lib/base/error-text";
import { isUnknownIssuer } from "@/lib/base/unknown-issuer";
import { env } from "@/lib/platform/env";
import { askOutside } from "@/lib/platform/outgoing";

const UNKNOWN_ISSUER = "The certificate of the address is of an authority that this installation does not know.";
/** What an endpoint answers that wants nothing more, ever (RFC 9110 section 15.5.11). */
const GONE = 410;

/**
 * Takes a message to its channel. The id in the headers stays the same for every try, so that a receiver can tell a
 * repetition; the answer's text is thrown away, so that nobody reads other people's pages through us.
 */
export async function sendToChannel(claim: ClaimedDelivery, target: SealedTarget, now: Date): Promise<DeliveryResult> {
  if (claim.channel === null) throw new Error("This message is a mail");
  if (!target.isEnabled) return { kind: "failed", error: "The channel is turned off.", isFinal: true };
  const body = claim.channel.payload;
  const url = openForChannel(target.sealedUrl);
  const secrets = secretsOf(target, now);
  // No end of it: whoever gives the channel its address anew still gets what waits.
  if (url === null || secrets === null)
    return {
      kind: "failed",
      error: `The ${url === null ? "address" : "secret"} was sealed under another AUTH_SECRET.`,
    };
  try {
    const problem = channelAddressProblem(url);
    if (problem !== null) return { kind: "failed", error: problem, isFinal: true };
    const headers = {
      "Content-Type": "application/json",
      "User-Agent": "Ringworthy",
      ...(secrets.length === 0 ? {} : webhookHeaders({ id: claim.id, at: now, body, secrets })),
    };
    const answer = await askOutside({ url, method: "POST", headers, body }, policy());
    return resultOf(answer.status);
  } catch (error) {
    return { kind: "failed", error: isUnknownIssuer(error) ? UNKNOWN_ISSUER : errorText(error) };
  }
}

/** Own networks have their services on every port. */
function policy(): { readonly isAllowed?: (address: string) => boolean } {
  return env().ALLOW_PRIVATE_ADDRESSES ? { isAllowed: mayReach } : {};
}

/** The secrets that sign, the present one first; null when that one cannot be opened. The one before may be lost. */
function secretsOf(target: SealedTarget, now: Date): readonly string[] | null {
  const { sealedSecret, sealedPreviousSecret, previousSecretUntil } = target;
  if (sealedSecret === null) return [];
  const secret = openForChannel(sealedSecret);
  if (secret === null) return null;
  const isPreviousGood = previousSecretUntil !== null && previousSecretUntil > now;
  const previous = isPreviousGood && sealedPreviousSecret !== null ? openForChannel(sealedPreviousSecret) : null;
  return previous === null ? [secret] : [secret, previous];
}

function resultOf(status: number): DeliveryResult {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status >= 300 && status < 400)
    return { kind: "failed", error: `The address answered ${status}; redirects are not followed.` };
  return { kind: "failed", error: `The address answered ${status}.`, isFinal: status === GONE };
}
