const CHANNEL = /^(?:SIP|PJSIP|IAX2|DAHDI|Zap|sofia\/[\w-]+)\/(.+?)(?:-[0-9a-f]{4,}(?:;\d)?)?$/i;

/**
 * The trunk behind a channel name: `PJSIP/carrier-a-0000003f` is `carrier-a`, since each call has a channel of its own.
 * Other texts are names of trunks already.
 */
export function trunkName(text: string): string {
  return text.includes("/") ? (CHANNEL.exec(text)?.[1] ?? text) : text;
}
