import { describe, expect, it } from "vitest";
import { slackPayload } from "@/lib/alert/channels/slack/slack-payload";
import { aChannelMessage } from "@/lib/testing/a-channel-message";

describe("slackPayload", () => {
  it("says what happened in a title, sentences, a link and the organisation", () => {
    expect(slackPayload(aChannelMessage())).toEqual({
      text: "🔴 +1 202 555 0100: network blocks 0.4% → 6.1%",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "🔴 +1 202 555 0100: network blocks 0.4% → 6.1%" } },
        {
          type: "section",
          text: {
            type: "mrkdwn",
            text: "An analytics provider rejects calls.\n\nAsk &lt;Verizon&gt; &amp; others.",
          },
        },
        { type: "section", text: { type: "mrkdwn", text: "<https://rw.example/alerts/7|Open in Ringworthy>" } },
        { type: "context", elements: [{ type: "mrkdwn", text: "Ada &amp; Sons &lt;Clinic&gt;" }] },
      ],
    });
  });

  it("cuts what Slack would refuse, and tears no escape", () => {
    const text = JSON.stringify(slackPayload(aChannelMessage({ title: "t".repeat(400), lines: ["&".repeat(4_000)] })));
    expect(text).toContain(`${"t".repeat(146)}…`);
    expect(text).toContain("&amp;…");
    expect(text).not.toMatch(/&a?m?p?…/);
  });

  it("marks no severity where nothing is new, and leaves out what is not said", () => {
    const message = aChannelMessage({ type: "alert.all_clear", severity: null, title: "all clear", lines: [] });
    expect(slackPayload(message)).toMatchObject({ text: "all clear", blocks: { length: 3 } });
  });
});
