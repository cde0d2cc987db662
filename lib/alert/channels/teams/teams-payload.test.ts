import { describe, expect, it } from "vitest";
import { teamsPayload } from "@/lib/alert/channels/teams/teams-payload";
import { aChannelMessage } from "@/lib/testing/a-channel-message";

describe("teamsPayload", () => {
  it("is one adaptive card with title, sentences, organisation and a link", () => {
    expect(teamsPayload(aChannelMessage())).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: {
            type: "AdaptiveCard",
            body: [
              { text: "+1 202 555 0100: network blocks 0.4% → 6.1%", color: "attention", wrap: true },
              { text: "An analytics provider rejects calls." },
              { text: "Ask <Verizon> & others." },
              { text: "Ada & Sons <Clinic>", isSubtle: true },
            ],
            actions: [{ type: "Action.OpenUrl", url: "https://rw.example/alerts/7" }],
          },
        },
      ],
    });
  });

  it("lets no name become a link, and colours nothing that is not new", () => {
    const text = JSON.stringify(
      teamsPayload(aChannelMessage({ severity: null, lines: ["[click](https://x.example)"] })),
    );
    expect(text).toContain("\\\\[click\\\\](https://x.example)");
    expect(text).not.toContain("color");
  });
});
