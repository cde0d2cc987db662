import { describe, expect, it } from "vitest";
import { renderAlertMail } from "@/lib/alert/alert.mail";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { alertWords } from "@/lib/alert/alert-words";
import { renderHistorySummary } from "@/lib/alert/history-summary.mail";
import { formatCallerId } from "@/lib/present/format";

const READER = {
  timeZone: "America/Chicago",
  appUrl: "https://rw.example",
  now: new Date("2026-11-04T12:00:00Z"),
};
const ABOUT = {
  organizationName: "Ada's Clinic",
  appUrl: "https://rw.example",
  alertUrl: "https://rw.example/alerts/7",
};
const BLOCK: AlertDraft = {
  callerId: "+12025550100",
  carrier: "Verizon",
  kind: "block",
  severity: "critical",
  detectedAt: new Date("2026-11-03T21:00:00Z"),
  evidence: {
    metric: "blocked",
    rateBefore: 0.004,
    rateAfter: 0.061,
    low: 0.04,
    high: 0.093,
    n: 312,
    since: "2026-11-03T20:00:00Z",
    summary: "Calls blocked by the network on Verizon: 19 where 1.2 were expected (odds 4,300 : 1).",
    odds: null,
    confirmedAt: null,
    overAt: null,
  },
  ruleId: "scan_block",
  version: 1,
};

describe("alertWords", () => {
  it("says in the subject what changed, by how much, from how many calls and since when in the reader's zone", () => {
    expect(alertWords(BLOCK, READER, null).subject).toBe(
      "+1 202 555 0100: network blocks 0.4% → 6.1% (n = 312) since Tue 14:00",
    );
  });

  it("tells the figure of all calls since, as the page does, and that of the first by which it was found", () => {
    const words = alertWords(BLOCK, READER, null, { hits: 240, n: 4_000 });
    expect(words.subject).toBe("+1 202 555 0100: network blocks 0.4% → 6.0% (n = 4,000) since Tue 14:00");
    expect(words.change).toContain("6.0% (5.3% to 6.8% with 95% confidence, 4,000 calls)");
    expect(words.change).toContain("It was found by the first 312 of them, with 6.1%.");
    const fewer = { hits: 19, n: 312 };
    expect(alertWords(BLOCK, READER, null, fewer)).toEqual(alertWords(BLOCK, READER, null));
    const low = { ...BLOCK, kind: "low_score" } as const;
    expect(alertWords(low, READER, null, { hits: 240, n: 4_000 })).toEqual(alertWords(low, READER, null));
  });

  it("names the carrier, the interval and where to look", () => {
    const words = alertWords(BLOCK, READER, null);
    expect(words.change).toContain("4.0% to 9.3%");
    expect(words.change).toContain("towards Verizon");
    expect(words.url).toBe("https://rw.example/caller-ids/%2B12025550100");
    expect(words.steps).toHaveLength(4);
  });

  it("speaks of answers, not of blocks, when a label is suspected", () => {
    const label: AlertDraft = {
      ...BLOCK,
      kind: "label",
      carrier: null,
      evidence: { ...BLOCK.evidence, metric: "answer" },
    };
    const words = alertWords(label, READER, null);
    expect(words.subject).toContain("0100: calls answered by people 0.4% → 6.1%");
    expect(words.change).toContain("Calls answered by people: 0.4% → 6.1%");
    expect(words.headline).toContain("warning label");
    expect(words.change).not.toContain("towards");
  });

  it("does not say of a low score, which weighs the calls of weeks, that they came since one day", () => {
    const low = alertWords({ ...BLOCK, kind: "low_score", ruleId: "score_low" }, READER, null);
    expect(low.subject).toBe(
      "+1 202 555 0100: network blocks 6.1% where 0.4% is expected (n = 312) in the weeks up to Tue 15:00",
    );
    expect(low.change).not.toContain("since");
  });

  it("says who blocked, and that it is over where the calls show it", () => {
    const blocker = { url: "https://redress.example/", tel: null, email: null, id: null };
    expect(alertWords(BLOCK, READER, blocker).whoBlocked).toContain("https://redress.example/");
    const past = { ...BLOCK, evidence: { ...BLOCK.evidence, overAt: "2026-11-04T02:00:00.000Z" } };
    expect(alertWords(past, READER, blocker).change).toContain("over by Tue 20:00");
    expect(
      alertWords({ ...BLOCK, evidence: { ...BLOCK.evidence, metric: "answer" } }, READER, blocker).whoBlocked,
    ).toBeNull();
  });

  it("names a day by its date once a weekday could be another", () => {
    const late = { ...READER, now: new Date("2026-11-20T12:00:00Z") };
    expect(alertWords(BLOCK, late, null).subject).toMatch(/since 3 Nov 2026, 14:00$/);
  });

  it.each(["+12025550100", "+442071838750", "1001"])("writes %s as the screens do", (callerId) => {
    expect(alertWords({ ...BLOCK, callerId }, READER, null).headline).toBe(
      `${formatCallerId(callerId)} is being blocked by a network`,
    );
  });
});

describe("the mails", () => {
  const line = (n: number) => ({ text: `Number ${n}: network blocks rose`, url: `https://rw.example/alerts/a${n}` });
  it("say whose days and times they name", async () => {
    const words = alertWords(BLOCK, READER, null);
    const { timeZone } = READER;
    const mails = [
      await renderAlertMail(words, { ...ABOUT, timeZone }),
      await renderHistorySummary([line(0)], {
        ...ABOUT,
        filename: "calls.csv",
        goingOn: 0,
        timeZone: "America/New_York",
      }),
    ];
    expect(mails.map(({ text }) => /Days and times in [^.]*/.exec(text)?.[0])).toEqual([
      "Days and times in America/Chicago",
      "Days and times in America/New York",
    ]);
  });

  it("render to HTML and plain text with every step and link, less than one screen long", async () => {
    const { html, text } = await renderAlertMail(alertWords(BLOCK, READER, null), ABOUT);
    expect(html).toContain("Ada&#x27;s Clinic");
    expect(html.length).toBeLessThan(12_000);
    for (const wanted of [
      "BLOCKED BY A NETWORK",
      "odds 4,300 : 1",
      "https://rw.example/calls?callerId=%2B12025550100",
      "https://rw.example/alerts/7",
      "redress",
      "your provider did not deliver the cause",
    ])
      expect(text).toContain(wanted);
  });

  it("escape what a record brought with it", async () => {
    const evil: AlertDraft = { ...BLOCK, carrier: '<script>alert("x")</script>' };
    const { html } = await renderAlertMail(alertWords(evil, READER, null), ABOUT);
    expect(html).not.toContain("<script>alert");
  });

  it("sum older changes up, naming ten at most", async () => {
    const mail = await renderHistorySummary(
      Array.from({ length: 12 }, (_, n) => line(n)),
      {
        organizationName: "Ada",
        filename: "october.csv",
        goingOn: 3,
        appUrl: READER.appUrl,
      },
    );
    expect(mail.subject).toBe("12 reputation changes found in older calls, 3 still going on (october.csv)");
    expect(mail.text).toContain("and 2 more");
    expect(mail.text).toContain(`${line(9).text}\n${line(9).url}\n`);
    expect(mail.text).not.toContain(line(10).url);
  });
});
