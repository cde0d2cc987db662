import { describe, expect, it } from "vitest";
import { DELIVERY_STATUSES, type Delivery } from "@/lib/present/delivery/delivery.schema";
import { mailPreview } from "@/lib/present/delivery/mail-preview";

const kept: Delivery = {
  id: "0199e1a0-0000-7000-8000-00000000000b",
  recipient: "ada@example.com",
  subject: "+1 312 555 0103: network blocks 0.4% → 6.1%",
  text: "What changed",
  html: "<!doctype html><html><head><title>x</title></head><body>What changed</body></html>",
  status: "kept",
  attempts: 1,
  lastError: null,
  createdAt: "2026-11-03T14:05:00.000Z",
  sentAt: null,
  alertId: null,
};
const preview = (wish: Partial<Delivery>) => mailPreview({ ...kept, ...wish }, "America/Chicago");

describe("mailPreview", () => {
  it.each(DELIVERY_STATUSES)("has a word for %s", (status) => {
    expect(preview({ status }).status.label).not.toBe("");
  });

  it.each([
    [{}, "Not sent, because no mail server is configured."],
    [{ status: "sent", sentAt: "2026-11-03T14:06:00Z" }, "Sent on 3 Nov 2026, 08:06."],
    [{ status: "sent" }, "Sent."],
    [{ status: "queued", attempts: 0 }, "Waits to be sent."],
    [
      { status: "queued", attempts: 2, lastError: "421 busy" },
      "Will be tried again after 2 tries. The last answer was: 421 busy",
    ],
    [{ status: "sending", attempts: 1 }, "Will be tried again after 1 try."],
    [
      { status: "failed", attempts: 8, lastError: "550 no\u0007" },
      "Given up after 8 tries. The last answer was: 550 no␇",
    ],
    [{ status: "withdrawn", lastError: "They left." }, "Not sent. They left."],
  ] as const)("tells the fate of %j", (wish, fate) => expect(preview(wish).fate).toBe(fate));

  it("lets a mail fetch and run nothing, and opens its links in a new tab, before it can say otherwise", () => {
    const { document } = preview({ html: '<html><head><base target="_top"></head><script>alert(1)</script>' });
    const policy = document.indexOf("default-src 'none'");
    const base = document.indexOf('<base target="_blank">');
    expect(policy).toBeGreaterThan(0);
    expect(base).toBeGreaterThan(policy);
    expect(document.indexOf("<html>")).toBeGreaterThan(base);
    expect(document).not.toContain("script-src");
  });

  it("changes nothing of the mail itself", () => {
    const html = "<head>$& $1</head><p>no <header>either</header></p>";
    expect(preview({ html }).document.endsWith(html)).toBe(true);
  });

  it("shows what hides in a subject", () => {
    expect(preview({ subject: "a\u202Eb" }).subject).toBe("a⟨U+202E⟩b");
  });
});
