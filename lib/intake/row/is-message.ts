/** Words for what is sent and not spoken; a fax is a call. */
const MESSAGE = /(?<!\p{L})(?:sms|mms|rcs|texts?|messages?|whatsapp|chat|e-?mail|imessage|webchat)(?!\p{L})/iu;
const SPOKEN = /voice|call|answering/i;

/** Whether a kind of record, such as `SMS` or `Outgoing message`, is that of a message and of no call. */
export function isMessage(kind: string): boolean {
  return MESSAGE.test(kind.replaceAll("_", " ")) && !SPOKEN.test(kind);
}
