import { describe, expect, it } from "vitest";
import { renderGatheredMail } from "@/lib/alert/gathered.mail";
import { gatheredWords } from "@/lib/alert/gathered-words";
import type { StoredNotice } from "@/lib/alert/person/alert-notice.schema";

const notice = (number: number, change: Partial<StoredNotice> = {}): StoredNotice => ({
  id: `0199e1a0-0000-7000-8000-0000000000${String(number).padStart(2, "0")}`,
  userId: "0199e1a0-0000-7000-8000-00000000000a",
  alertId: null,
  what: "raised",
  reason: "digest",
  severity: "high",
  subject: `alert ${number}`,
  url: `https://rw.example/alerts/${number}`,
  ...change,
});

describe("gatheredWords", () => {
  it("counts, and names the gravest first", () => {
    const clear = notice(3, { what: "all_clear", severity: null });
    const words = gatheredWords([notice(1), notice(2, { severity: "critical" }), clear], {
      rhythm: "daily",
      mailsPerDay: 10,
    });
    expect(words.subject).toBe("Your day: 2 new alerts, 1 all clear");
    expect(words.lead).toContain("once a day");
    expect(words.parts[0]?.lines.map(({ text }) => text)).toEqual(["alert 2", "alert 1"]);
  });

  it("says that the budget was spent where it was", () => {
    const words = gatheredWords([notice(1, { reason: "budget" })], { rhythm: "each", mailsPerDay: 7 });
    expect(words.subject).toBe("More from today: 1 new alert");
    expect(words.lead).toContain("You have had 7 mails in 24 hours");
    const single = gatheredWords([notice(1, { reason: "budget" })], { rhythm: "each", mailsPerDay: 1 });
    expect(single.lead).toContain("You have had 1 mail in 24 hours");
  });

  it("names at most twenty of a kind and counts the rest", () => {
    const many = Array.from({ length: 23 }, (_, at) => notice(at));
    const [part] = gatheredWords(many, { rhythm: "weekly", mailsPerDay: 10 }).parts;
    expect([part?.lines.length, part?.more]).toEqual([20, 3]);
  });

  it("is laid out with a link for each, as HTML and as text, and shows names as they are", async () => {
    const words = gatheredWords([notice(1, { subject: "<b>1</b>" })], { rhythm: "daily", mailsPerDay: 10 });
    const { html, text } = await renderGatheredMail(words, { organizationName: "Ada", appUrl: "https://rw.example" });
    expect(html).toContain("&lt;b&gt;1&lt;/b&gt;");
    expect(text).toContain("https://rw.example/alerts/1");
    expect(text).toContain("https://rw.example/unsubscribe?token=");
  });
});
