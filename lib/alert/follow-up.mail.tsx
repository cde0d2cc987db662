import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/mail/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import type { FollowUpWords } from "@/lib/alert/follow-up-words";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

/** Lays out what became of an alert as a short mail, the answer to the one that told of it. */
export async function renderFollowUpMail(
  words: FollowUpWords,
  { organizationName, appUrl, timeZone }: MailHouse,
): Promise<RenderedMail> {
  const why = `You get this because you were told of the alert, as one who acts for ${organizationName} in Ringworthy.`;
  const mail = (
    <MailFrame preview={words.text} why={why} appUrl={appUrl} timeZone={timeZone}>
      <Heading as="h1" className="ink" style={HEADING}>
        {words.headline}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      <Paragraph>
        <TextLink href={words.url}>Open the number</TextLink>
      </Paragraph>
    </MailFrame>
  );
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}
