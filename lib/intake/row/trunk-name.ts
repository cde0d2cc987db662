const CHANNEL = /^(?:SIP|PJSIP|IAX2|DAHDI|Zap|OOH323|H323|sofia\/[\w-]+)\/(.+?)(?:-[0-9a-f]{4,}(?:;\d)?)?$/i;
/** A channel of Asterisk that dials a number by a context of its dialplan. */
const LOCAL_CHANNEL = /^Local\/[^@]*@(.+?)(?:-[0-9a-f]{4,}(?:;\d)?)?$/i;

/**
 * The trunk behind a channel name: `PJSIP/carrier-a-0000003f` is `carrier-a`, since each call has a channel of its own.
 * Of a local channel, which is named by the number that it dials, the context is what its calls have in common. Other texts
 * are names of trunks already.
 */
export function trunkName(text: string): string {
  return text.includes("/") ? ((LOCAL_CHANNEL.exec(text) ?? CHANNEL.exec(text))?.[1] ?? text) : text;
}
