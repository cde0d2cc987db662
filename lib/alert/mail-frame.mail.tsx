import type { ReactNode } from "react";
import { Section } from "react-email";
import { MailPage, SmallPrint, TextLink } from "@/lib/account/mail/mail-page.mail";
import { unsubscribePage } from "@/lib/alert/person/recipient-token";
import { zoneSentence } from "@/lib/alert/reader-words";

interface MailFrameProps {
  readonly preview: string;
  /** Why the reader gets this. */
  readonly why: string;
  /** Origin of the product's pages, without a trailing slash. */
  readonly appUrl: string;
  /** Whose days and times the mail names; left out where it names none. */
  readonly timeZone?: string | undefined;
  readonly children: ReactNode;
}

/** The frame of every mail about alerts: what it says, why one gets it, and how to get fewer. */
export function MailFrame({ preview, why, appUrl, timeZone, children }: MailFrameProps) {
  return (
    <MailPage preview={preview}>
      {children}
      <Section style={{ marginTop: 32 }}>
        <SmallPrint>
          {timeZone === undefined ? "" : `${zoneSentence(timeZone)} `}
          {why} <TextLink href={`${appUrl}/settings/notifications`}>Choose what you get</TextLink> or{" "}
          <TextLink href={unsubscribePage(appUrl)}>stop these mails</TextLink>.
        </SmallPrint>
      </Section>
    </MailPage>
  );
}
