import { describe, expect, it } from "vitest";
import { followUpNews, historyNews, raisedNews, testNews } from "@/lib/alert/channels/write-channel-message";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

const ORIGIN = {
  organizationName: "Ada's Clinic",
  timeZone: "America/New_York",
  now: new Date("2026-11-10T12:00:00Z"),
};
const WORDS = {
  subject: "2 numbers: network blocks rose",
  headline: "2 numbers are being blocked",
  change: "one\ntwo",
  whoBlocked: null,
  likelyCause: "Analytics.",
  steps: [
    { text: "Pause.", url: "https://rw.example/a" },
    { text: "Ask.", url: "https://rw.example/b" },
  ],
  url: "https://rw.example/alerts",
};

describe("raisedNews", () => {
  it("tells alerts with the gravest severity, what changed, why and what to do, and leaves out what is not known", () => {
    const news = raisedNews(WORDS, [aRaisedAlert(1, 0.1, { severity: "medium" }), aRaisedAlert(2, 0.2)], ORIGIN);
    expect(news).toMatchObject({
      type: "alert.raised",
      at: "2026-11-10T12:00:00.000Z",
      organization: "Ada's Clinic",
      severity: "critical",
      title: WORDS.subject,
      lines: ["one\ntwo", "Analytics.", "1. Pause.\n2. Ask.", "Days and times in America/New York."],
      alerts: [
        { id: "alert-1", callerId: "+12025550101", severity: "medium", detectedAt: "2026-11-03T21:00:00.000Z" },
        { id: "alert-2", kind: "block" },
      ],
    });
  });
});

describe("historyNews", () => {
  it("tells all of them at once", () => {
    const news = historyNews("3 found in older calls", "https://rw.example/alerts", [aRaisedAlert(1, 0.1)], ORIGIN);
    expect(news).toMatchObject({ type: "alert.history", severity: "critical", title: "3 found in older calls" });
  });
});

describe("followUpNews", () => {
  it.each([
    ["all_clear", "alert.all_clear"],
    ["withdrawn", "alert.withdrawn"],
    ["reinstated", "alert.reinstated"],
  ] as const)("tells that it is %s", (what, type) => {
    const { id, draft } = aRaisedAlert(1, 0.1);
    const followUp = { ...draft, alertId: id, what, threadKey: "alert:1" };
    const words = { subject: "s", headline: "h", text: "t", url: "https://rw.example" };
    expect(followUpNews(words, followUp, ORIGIN)).toMatchObject({
      type,
      severity: null,
      lines: ["t", "Days and times in America/New York."],
      alerts: [{ id: "alert-1", callerId: "+12025550101", carrier: "Verizon" }],
    });
  });
});

describe("testNews", () => {
  it("names the channel and tells of no alert", () => {
    expect(testNews("Ops", "https://rw.example", ORIGIN)).toMatchObject({ type: "channel.test", alerts: [] });
  });
});
