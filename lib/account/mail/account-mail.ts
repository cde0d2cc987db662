import type { LinkPurpose } from "@/lib/account/credential/link-purpose";
import { asRole } from "@/lib/account/member/role";

/** What a mail about an account says. */
export interface AccountMail {
  readonly subject: string;
  readonly lead: string;
  /** What the link does, and where it leads; null for a mail that only tells something. */
  readonly action: { readonly label: string; readonly url: string } | null;
  /** What to do when it was not oneself. */
  readonly note: string;
}

/** Things that have happened to an account, of which its person is told. */
export type AccountNews =
  | "password-changed"
  | "email-changed"
  | "second-factor-removed"
  | "issuer-connected"
  | "issuer-disconnected"
  | "account-deleted";

interface LinkWords {
  readonly path: string;
  readonly subject: string;
  readonly lead: string;
  readonly label: string;
  readonly note: string;
}

const LINK_WORDS: Readonly<Record<LinkPurpose, LinkWords>> = {
  "reset-password": {
    path: "/reset-password",
    subject: "Set a new password for Ringworthy",
    lead: "Somebody asked to set a new password for your account. The link works once, within one hour.",
    label: "Set a new password",
    note: "If it was not you, ignore this e-mail: your password stays as it is.",
  },
  "verify-email": {
    path: "/verify-email",
    subject: "Confirm your address for Ringworthy",
    lead: "Confirm that this is your address. The link works for two days.",
    label: "Confirm address",
    note: "If you have no account at Ringworthy, ignore this e-mail.",
  },
  "change-email": {
    path: "/verify-email",
    subject: "Confirm your new address for Ringworthy",
    lead: "Somebody wants to use this address for their account from now on. The link works for one day.",
    label: "Use this address",
    note: "If it was not you, ignore this e-mail: nothing changes.",
  },
  "sign-in": {
    path: "/sign-in-link",
    subject: "Your sign-in link for Ringworthy",
    lead: "Sign in with this link. It works once, within ten minutes.",
    label: "Sign in",
    note: "If it was not you, ignore this e-mail: nobody gets in without it.",
  },
};

interface NewsWords {
  readonly subject: string;
  readonly lead: string;
  /** What to do at once when it was not oneself. */
  readonly remedy: string;
}

const NEW_PASSWORD = "ask for a new password on the sign-in page at once, and tell your administrator.";

const NEWS_WORDS: Readonly<Record<AccountNews, NewsWords>> = {
  "password-changed": {
    subject: "Your Ringworthy password was changed",
    lead: "The password of your account was changed just now, and every other sign-in was ended.",
    remedy: NEW_PASSWORD,
  },
  "email-changed": {
    subject: "Your Ringworthy account has another address",
    lead: "From now on your account uses another address. E-mails about it no longer come here.",
    // One for a new password would go to the other address.
    remedy: "tell your administrator at once: this address can no longer ask for a new password.",
  },
  "second-factor-removed": {
    subject: "Your Ringworthy account no longer asks for a code",
    lead: "The second factor of your account was removed just now.",
    remedy: NEW_PASSWORD,
  },
  "issuer-connected": {
    subject: "A way to sign in to Ringworthy was connected",
    lead: "A provider at which you can sign in was connected to your account just now: who signs in there as you gets into it.",
    remedy: `disconnect it in the settings of your account, and ${NEW_PASSWORD}`,
  },
  "issuer-disconnected": {
    subject: "A way to sign in to Ringworthy was disconnected",
    lead: "The provider at which you could sign in was disconnected from your account just now, and every other sign-in was ended.",
    remedy: NEW_PASSWORD,
  },
  "account-deleted": {
    subject: "Your Ringworthy account was deleted",
    lead: "The account of this address was deleted just now, and belongs to no organisation any more. This cannot be undone.",
    // There is no account for which a password could be asked.
    remedy: "tell the administrators of your organisations at once: they can invite you again.",
  },
};

/** The mail with a link. The secret stands behind `#`, which browsers send to no server and write into no log. */
export function linkMail(purpose: LinkPurpose, secret: string, appUrl: string): AccountMail {
  const { path, label, ...words } = LINK_WORDS[purpose];
  const kind = purpose === "change-email" ? "&change=1" : "";
  return { ...words, action: { label, url: `${appUrl}${path}#secret=${secret}${kind}` } };
}

/** The mail by whose link somebody new makes an account. */
export function signUpMail(secret: string, appUrl: string): AccountMail {
  return {
    subject: "Create your Ringworthy account",
    lead: "Continue creating your Ringworthy account. The link works for one hour.",
    action: { label: "Create account", url: `${appUrl}/sign-up#secret=${secret}` },
    note: "If it was not you, ignore this e-mail: no account is created without it.",
  };
}

/** The mail that comes instead of it to somebody who has an account. */
export function knownAddressMail(appUrl: string): AccountMail {
  return {
    subject: "You already have a Ringworthy account",
    lead: "Somebody tried to create an account with this address, but one already exists. Sign in with it.",
    action: { label: "Sign in", url: `${appUrl}/sign-in` },
    note: "If you have forgotten the password, ask for a new one there. If it was not you, nothing has happened.",
  };
}

/** The mail that tells what has happened. */
export function newsMail(news: AccountNews): AccountMail {
  const { subject, lead, remedy } = NEWS_WORDS[news];
  return { subject, lead, action: null, note: `If it was not you, ${remedy}` };
}

/** The mail that asks somebody into an organisation. @param days for how long the invitation holds */
export function invitationMail(
  invitation: {
    readonly organizationName: string;
    readonly invitedBy: string;
    readonly role: string;
    readonly days: number;
  },
  secret: string,
  appUrl: string,
): AccountMail {
  const { organizationName, invitedBy, role, days } = invitation;
  return {
    subject: oneLine(`${invitedBy} invites you to ${organizationName} on Ringworthy`),
    lead: `${oneLine(invitedBy)} asks you to join ${oneLine(organizationName)} as ${asRole(role)}. The invitation is valid for ${days} days.`,
    action: { label: "Join", url: `${appUrl}/invitation#secret=${secret}` },
    note: "If you do not know what this is about, ignore this e-mail.",
  };
}

/** A name as one line, whatever somebody wrote into it: a line end in a subject would begin another header (RFC 5322 section 2.2). */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
