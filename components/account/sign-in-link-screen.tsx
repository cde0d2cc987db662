"use client";

import { useLinkSecret } from "@/components/account/link-secret";
import { MailRequestForm } from "@/components/account/mail-request-form";
import { PublicFrame } from "@/components/account/public-frame";
import { signInByLink } from "@/components/account/session.query";
import { SessionForm } from "@/components/account/session-form";
import { TextLink } from "@/components/ui/text-link";

/** Asks for a mail when it is opened by itself; signs in when it is opened by the mail's link. */
export function SignInLinkScreen() {
  const link = useLinkSecret();
  return (
    <PublicFrame
      title="Sign in by mail"
      note={link ? undefined : "We send a link to your address that signs you in, once."}
      footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
    >
      {link ? (
        // A press of the button, not the opening of the page, uses the link up: programs that look at mails open it too.
        <SessionForm landing="/" onSubmit={(text) => signInByLink(link.secret, text("code"))} />
      ) : (
        <MailRequestForm path="/sign-in-links" submitLabel="Send the link" />
      )}
    </PublicFrame>
  );
}
