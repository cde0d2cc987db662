import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/letter/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import { type LinkedLine, linksBelow } from "@/lib/alert/links-below";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

const SHOWN_MAX = 10;

/** Tells in one mail what an import of older calls brought to light. @param found a line per alert, with its page */
export async function renderHistorySummary(
  found: readonly LinkedLine[],
  about: MailHouse & { readonly filename: string },
): Promise<RenderedMail & { subject: string }> {
  const numbers = found.length === 1 ? "1 change" : `${found.length} changes`;
  const mail = (
    <MailFrame
      preview={`${numbers} in the past`}
      why={`You get this once for the file ${about.filename}, because you act for ${about.organizationName} in Ringworthy.`}
      appUrl={about.appUrl}
      timeZone={about.timeZone}
    >
      <Heading as="h1" className="ink" style={HEADING}>
        {about.filename} shows {numbers} in the past
      </Heading>
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
    subject: `${about.filename}: ${numbers} of reputation found in older calls`,
    html: await render(mail),
    text: linksBelow(await render(mail, { plainText: true }), found),
  };
}
