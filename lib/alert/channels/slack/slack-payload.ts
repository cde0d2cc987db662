import type { ChannelMessage } from "@/lib/alert/channels/channel-message";

/** Longest texts that Slack takes in a header and in a section, less room for what escaping adds (Block Kit reference). */
const HEADER_MAX = 150;
const SECTION_MAX = 2_900;
const MARKS = { critical: "🔴", high: "🟠", medium: "🟡" } as const;

/** The body of a message to a Slack incoming webhook: a title, the sentences, and a link to the page (Block Kit). */
export function slackPayload(message: ChannelMessage): object {
  const { title, lines, url, organization, severity } = message;
  const mark = severity === null ? "" : `${MARKS[severity]} `;
  const paragraphs = lines.join("\n\n");
  return {
    // What notifications and screen readers say.
    text: escaped(`${mark}${title}`),
    blocks: [
      { type: "header", text: { type: "plain_text", text: cut(`${mark}${title}`, HEADER_MAX) } },
      ...(paragraphs === "" ? [] : [{ type: "section", text: { type: "mrkdwn", text: section(paragraphs) } }]),
      { type: "section", text: { type: "mrkdwn", text: `<${url}|Open in Ringworthy>` } },
      { type: "context", elements: [{ type: "mrkdwn", text: escaped(cut(organization, SECTION_MAX)) }] },
    ],
  };
}

/** Slack reads three characters as markup (Slack, "Formatting text for app surfaces"). */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Escapes, then cuts where no escape is torn. */
function section(text: string): string {
  return cut(escaped(text), SECTION_MAX).replace(/&[a-z]{0,3}…$/, "…");
}

function cut(text: string, max: number): string {
  const points = [...text];
  return points.length <= max ? text : `${points.slice(0, max - 1).join("")}…`;
}
