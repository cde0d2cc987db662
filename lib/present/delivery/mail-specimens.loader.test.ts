import { expect, it } from "vitest";
import { loadMailSpecimens } from "@/lib/present/delivery/mail-specimens.loader";

it("lays out every mail on paper of its own colour, with a dark one for programs that know it, and a text without marks", async () => {
  const mails = await loadMailSpecimens("bm9uY2U=");
  expect(mails).toHaveLength(11);
  for (const { document, subject, text } of mails) {
    expect(document).toContain("prefers-color-scheme: dark");
    expect(document).toContain('<style nonce="bm9uY2U=">');
    expect(document).toMatch(/<body[^>]*background-color:#ffffff/);
    expect(document).toMatch(/<h1[^>]*class="ink"[^>]*color:#1c1f23/);
    expect(text).not.toMatch(/<[a-z/]|undefined|NaN/);
    expect(subject).not.toMatch(/[\r\n]/);
  }
});
