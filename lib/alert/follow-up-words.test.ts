import { describe, expect, it } from "vitest";
import type { FollowUp } from "@/lib/alert/follow-up";
import { renderFollowUpMail } from "@/lib/alert/follow-up.mail";
import { followUpWords } from "@/lib/alert/follow-up-words";

const READER = { timeZone: "America/Chicago", appUrl: "https://rw.example", now: new Date("2026-11-06T12:00:00Z") };
const OVER: FollowUp = {
  alertId: "7",
  what: "all_clear",
  callerId: "+12025550100",
  carrier: "Verizon",
  evidence: {
    metric: "blocked",
    rateBefore: 0.004,
    rateAfter: 0.061,
    low: 0.04,
    high: 0.093,
    n: 312,
    since: "2026-11-03T20:00:00Z",
    summary: "",
    odds: 4_321,
    confirmedAt: null,
    overAt: "2026-11-05T15:00:00.000Z",
  },
  threadKey: "alert:7",
};

describe("followUpWords", () => {
  it("gives the all-clear with what it was and since when it is over", () => {
    const words = followUpWords(OVER, READER);
    expect(words.subject).toBe("+1 202 555 0100: all clear since Thu 09:00");
    expect(words.text).toBe(
      "Network blocks had gone from 0.4% to 6.1% in the first 312 calls that showed it. The calls since Thu 09:00 are back to what they were before. The score follows as older calls lose weight. The alert is resolved.",
    );
    expect(words.headline).toContain("on Verizon");
    const label: FollowUp = { ...OVER, evidence: { ...OVER.evidence, metric: "answer" } };
    expect(followUpWords(label, READER).text).toContain("Calls answered by people had gone from 0.4% to 6.1%");
  });

  it("does not speak of a good name where a score is only no longer low", () => {
    const score: FollowUp = { ...OVER, carrier: null, evidence: { ...OVER.evidence, odds: null } };
    const { text } = followUpWords(score, READER);
    expect(text).toContain("The score is no longer low since Thu 09:00; keep watching the number until it is healthy.");
    expect(text).not.toContain("back to what they were");
    expect(text).toContain("6.1% (n = 312). The score");
  });

  it("takes an alert back, and says why", () => {
    const words = followUpWords({ ...OVER, what: "withdrawn" }, READER);
    expect(words.subject).toBe("+1 202 555 0100: alert withdrawn");
    expect(words.text).toContain("by a later import or by one that was undone");
  });

  it("says that an alert which was taken back holds after all, with its figures", () => {
    const words = followUpWords({ ...OVER, what: "reinstated", evidence: { ...OVER.evidence, overAt: null } }, READER);
    expect(words.subject).toBe("+1 202 555 0100: the alert holds after all");
    expect(words.text).toContain("it holds again: network blocks 0.4% → 6.1% (n = 312) since Tue 14:00.");
  });

  it("lays both out with a link to the number", async () => {
    const { text, html } = await renderFollowUpMail(followUpWords(OVER, READER), {
      organizationName: "Ada <Clinic>",
      appUrl: READER.appUrl,
    });
    expect(text).toContain("https://rw.example/caller-ids/%2B12025550100");
    expect(html).toContain("Ada &lt;Clinic&gt;");
  });
});
