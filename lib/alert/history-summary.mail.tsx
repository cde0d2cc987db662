import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/mail/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import { historyWords } from "@/lib/alert/history-words";
import { type LinkedLine, linksBelow } from "@/lib/alert/links-below";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

const SHOWN_MAX = 10;

/** Tells in one mail what an import of older calls brought to light. @param found a line per alert, with its page @param about `goingOn` of them are not over */
export async function renderHistorySummary(
  found: readonly LinkedLine[],
  about: MailHouse & { readonly filename: string; readonly goingOn: number },
): Promise<RenderedMail & { subject: string }> {
  const { subject, heading, detail } = historyWords(found.length, about.goingOn, about.filename);
  const mail = (
    <MailFrame
      preview={detail}
      why={`You get this once for the file ${about.filename}, because you handle alerts for ${about.organizationName} in Ringworthy.`}
      appUrl={about.appUrl}
      timeZone={about.timeZone}
    >
      <Heading as="h1" className="ink" style={HEADING}>
        {heading}
      </Heading>
      <Paragraph>{detail}</Paragraph>
      {found.slice(0, SHOWN_MAX).map(({ text, url }) => (
        <Paragraph key={url}>
          <TextLink href={url}>{text}</TextLink>
        </Paragraph>
      ))}
      {found.length > SHOWN_MAX ? <Paragraph>and {found.length - SHOWN_MAX} more</Paragraph> : null}
      <Paragraph>
        <TextLink href={`${about.appUrl}/alerts?status=all`}>See all of them</TextLink>
      </Paragraph>
    </MailFrame>
  );
  return {
    subject,
    html: await render(mail),
    text: linksBelow(await render(mail, { plainText: true }), found),
  };
}
