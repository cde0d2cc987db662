import { describe, expect, it } from "vitest";
import { LINK_PURPOSES } from "@/lib/account/credential/link-purpose";
import { renderAccountMail } from "@/lib/account/mail/account.mail";
import { invitationMail, linkMail, newsMail } from "@/lib/account/mail/account-mail";

const HOME = "https://ringworthy.example";

describe("linkMail", () => {
  it.each(LINK_PURPOSES)("for %s leads to a page of ours, with its secret where no server sees it", (purpose) => {
    const { action, subject } = linkMail(purpose, "s3cret", HOME);
    const url = new URL(action?.url ?? "");
    expect(url.origin).toBe(HOME);
    expect(`${url.pathname}${url.search}${subject}`).not.toContain("s3cret");
    expect(new URLSearchParams(url.hash.slice(1)).get("secret")).toBe("s3cret");
  });

  it("tells a new address apart from one that is only confirmed", () => {
    expect(linkMail("change-email", "x", HOME).action?.url).toContain("&change=1");
    expect(linkMail("verify-email", "x", HOME).action?.url).not.toContain("change");
  });
});

describe("newsMail", () => {
  it.each([
    "password-changed",
    "email-changed",
    "second-factor-removed",
    "issuer-connected",
    "issuer-disconnected",
    "account-deleted",
  ] as const)("of %s has no link", (news) => {
    expect(newsMail(news).action).toBeNull();
    expect(newsMail(news).note).toContain("not you");
  });
});

describe("a mail to an address that an account had", () => {
  it("does not send its reader for a new password, which would go to the other address", () => {
    expect(newsMail("email-changed").note).toBe(
      "If it was not you, tell your administrator at once: this address can no longer ask for a new password.",
    );
    expect(newsMail("account-deleted").note).not.toContain("password");
    expect(newsMail("password-changed").note).toContain("ask for a new password on the sign-in page");
  });
});

describe("renderAccountMail", () => {
  it("writes the link once into plain text, and into HTML beside the button for who copies it", async () => {
    const mail = linkMail("reset-password", "secret", HOME);
    const { html, text } = await renderAccountMail(mail);
    const url = mail.action?.url ?? "";
    expect([text.split(url).length - 1, html.split(`>${url}<`).length - 1]).toEqual([1, 1]);
  });
});

describe("invitationMail", () => {
  it("keeps names on one line, so that nobody writes headers", () => {
    const invitation = {
      organizationName: "Clinic\r\nBcc: everybody@evil.example",
      invitedBy: "a\u2028b@x.example",
      role: "viewer",
      days: 7,
    };
    const mail = invitationMail(invitation, "x", HOME);
    expect(mail.subject).toBe("a b@x.example invites you to Clinic Bcc: everybody@evil.example on Ringworthy");
    expect(mail.lead).toContain("as a viewer");
  });
});
