import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/mail/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import type { IncidentWords } from "@/lib/alert/incident-words";
import { linksBelow } from "@/lib/alert/links-below";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

/** Lays out one incident over several caller IDs as one mail. */
export async function renderIncidentMail(
  words: IncidentWords,
  { organizationName, appUrl, timeZone, lead = null }: MailHouse,
): Promise<RenderedMail> {
  const why = `You get one mail for all of them because they changed together, and because you handle alerts for ${organizationName} in Ringworthy.`;
  const mail = (
    <MailFrame preview={lead ?? words.headline} why={why} appUrl={appUrl} timeZone={timeZone}>
      <Heading as="h1" className="ink" style={HEADING}>
        {words.headline}
      </Heading>
      {lead === null ? null : <Paragraph>{lead}</Paragraph>}
      {words.numbers.map(({ text, url }) => (
        <Paragraph key={url}>
          <TextLink href={url}>{text}</TextLink>
        </Paragraph>
      ))}
      {words.more > 0 ? <Paragraph>and {words.more} more</Paragraph> : null}
      {words.whoBlocked === null ? null : <Paragraph>{words.whoBlocked}</Paragraph>}
      <Paragraph>Most likely cause: {words.likelyCause}</Paragraph>
      {words.steps.map((step, index) => (
        <Paragraph key={step.text}>
          {index + 1}. {step.url === null ? step.text : <TextLink href={step.url}>{step.text}</TextLink>}
        </Paragraph>
      ))}
    </MailFrame>
  );
  return { html: await render(mail), text: linksBelow(await render(mail, { plainText: true }), words.numbers) };
}
