import type { ChannelMessage } from "@/lib/alert/channels/channel-message";

const COLOURS = { critical: "attention", high: "warning", medium: "accent" } as const;
/** A message may have 28 kB (Microsoft, "Limits and specifications for Microsoft Teams"); this leaves room for the rest. */
const TEXT_MAX = 6_000;

/** The body of a message to a Teams incoming webhook or workflow: one adaptive card (Adaptive Cards schema 1.4). */
export function teamsPayload({ title, lines, url, organization, severity }: ChannelMessage): object {
  const body = [
    {
      type: "TextBlock",
      text: plain(title),
      weight: "bolder",
      size: "medium",
      wrap: true,
      ...(severity === null ? {} : { color: COLOURS[severity] }),
    },
    ...lines.map((line) => ({ type: "TextBlock", text: plain(line), wrap: true })),
    { type: "TextBlock", text: plain(organization), isSubtle: true, size: "small", wrap: true },
  ];
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body,
    actions: [{ type: "Action.OpenUrl", title: "Open in Ringworthy", url }],
    msteams: { width: "Full" },
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}

/** Text blocks read a little Markdown; what would be read as such is escaped, so that nobody's name becomes a link. */
function plain(text: string): string {
  return text.slice(0, TEXT_MAX).replace(/[\\[\]*_`]/g, "\\$&");
}
