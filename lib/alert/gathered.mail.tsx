import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/mail/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import type { GatheredWords } from "@/lib/alert/gathered-words";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

const SUBHEADING = { ...HEADING, fontSize: 16, lineHeight: "24px", margin: "20px 0 8px" } as const;

/** Lays out several things as one mail: a digest, or what is beyond the budget of mails. */
export async function renderGatheredMail(
  words: GatheredWords,
  { organizationName, appUrl, timeZone }: MailHouse,
): Promise<RenderedMail> {
  const why = `You get this because you handle alerts for ${organizationName} in Ringworthy.`;
  const mail = (
    <MailFrame preview={words.headline} why={why} appUrl={appUrl} timeZone={timeZone}>
      <Heading as="h1" className="ink" style={HEADING}>
        {words.headline}
      </Heading>
      <Paragraph>{words.lead}</Paragraph>
      {words.parts.map(({ title, lines, more }) => (
        <div key={title}>
          <Heading as="h2" className="ink" style={SUBHEADING}>
            {title}
          </Heading>
          {lines.map(({ text, url }) => (
            <Paragraph key={`${url} ${text}`}>
              <TextLink href={url}>{text}</TextLink>
            </Paragraph>
          ))}
          {more > 0 ? <Paragraph>and {more} more</Paragraph> : null}
        </div>
      ))}
      <Paragraph>
        <TextLink href={`${appUrl}/alerts`}>See all alerts</TextLink>
      </Paragraph>
    </MailFrame>
  );
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}
