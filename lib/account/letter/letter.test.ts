import { describe, expect, it } from "vitest";
import { LINK_PURPOSES } from "@/lib/account/credential/link-purpose";
import { invitationLetter, linkLetter, newsLetter } from "@/lib/account/letter/letter";
import { renderLetter } from "@/lib/account/letter/letter.mail";

const HOME = "https://ringworthy.example";

describe("linkLetter", () => {
  it.each(LINK_PURPOSES)("for %s leads to a page of ours, with its secret where no server sees it", (purpose) => {
    const { action, subject } = linkLetter(purpose, "s3cret", HOME);
    const url = new URL(action?.url ?? "");
    expect(url.origin).toBe(HOME);
    expect(`${url.pathname}${url.search}${subject}`).not.toContain("s3cret");
    expect(new URLSearchParams(url.hash.slice(1)).get("secret")).toBe("s3cret");
  });

  it("tells a new address apart from one that is only confirmed", () => {
    expect(linkLetter("change-email", "x", HOME).action?.url).toContain("&change=1");
    expect(linkLetter("verify-email", "x", HOME).action?.url).not.toContain("change");
  });
});

describe("newsLetter", () => {
  it.each([
    "password-changed",
    "email-changed",
    "second-factor-removed",
    "issuer-connected",
    "issuer-disconnected",
    "account-deleted",
  ] as const)("of %s has no link", (news) => {
    expect(newsLetter(news).action).toBeNull();
    expect(newsLetter(news).note).toContain("not you");
  });
});

describe("a letter to an address that an account had", () => {
  it("does not send its reader for a new password, which would go to the other address", () => {
    expect(newsLetter("email-changed").note).toBe(
      "If it was not you, tell your administrator at once: this address can no longer ask for a new password.",
    );
    expect(newsLetter("account-deleted").note).not.toContain("password");
    expect(newsLetter("password-changed").note).toContain("ask for a new password on the sign-in page");
  });
});

describe("renderLetter", () => {
  it("writes the link once into plain text, and into HTML beside the button for who copies it", async () => {
    const letter = linkLetter("reset-password", "secret", HOME);
    const { html, text } = await renderLetter(letter);
    const url = letter.action?.url ?? "";
    expect([text.split(url).length - 1, html.split(`>${url}<`).length - 1]).toEqual([1, 1]);
  });
});

describe("invitationLetter", () => {
  it("keeps names on one line, so that nobody writes headers", () => {
    const invitation = {
      organizationName: "Clinic\r\nBcc: everybody@evil.example",
      invitedBy: "a\u2028b@x.example",
      role: "viewer",
      days: 7,
    };
    const letter = invitationLetter(invitation, "x", HOME);
    expect(letter.subject).toBe("a b@x.example invites you to Clinic Bcc: everybody@evil.example on Ringworthy");
    expect(letter.lead).toContain("as a viewer");
  });
});
