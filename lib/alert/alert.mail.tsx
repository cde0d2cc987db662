import { Heading, render } from "react-email";
import { HEADING, Paragraph, TextLink } from "@/lib/account/mail/mail-page.mail";
import { MailFrame } from "@/lib/alert/mail-frame.mail";
import type { AlertWords } from "@/lib/alert/reader-words";

/** A mail body in both forms. */
export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** Whose mail it is, and where the product's pages are. */
export interface MailHouse {
  readonly organizationName: string;
  readonly appUrl: string;
  /** Whose days and times the mail names; left out where it names none. */
  readonly timeZone?: string;
  /** Stands before everything else; left out where there is nothing to say first. */
  readonly lead?: string | null;
}

/** Lays out one alert as a mail of less than one screen. @param about `alertUrl`: the page on which to act on it */
export async function renderAlertMail(
  words: AlertWords,
  about: MailHouse & { readonly alertUrl: string },
): Promise<RenderedMail> {
  const mail = <AlertMail words={words} {...about} />;
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}

interface AlertMailProps extends MailHouse {
  readonly words: AlertWords;
  readonly alertUrl: string;
}

function AlertMail({ words, organizationName, appUrl, timeZone, alertUrl, lead = null }: AlertMailProps) {
  const why = `You get this because you handle alerts for ${organizationName} in Ringworthy. The score and the odds are ours, from your own call records; they are not the carriers'.`;
  return (
    <MailFrame preview={lead ?? words.change} why={why} appUrl={appUrl} timeZone={timeZone}>
      <Heading as="h1" className="ink" style={HEADING}>
        {words.headline}
      </Heading>
      {lead === null ? null : <Paragraph>{lead}</Paragraph>}
      <Paragraph>{words.change}</Paragraph>
      {words.whoBlocked === null ? null : <Paragraph>{words.whoBlocked}</Paragraph>}
      <Paragraph>Most likely cause: {words.likelyCause}</Paragraph>
      {words.steps.map((step, index) => (
        <Paragraph key={step.text}>
          {index + 1}. <TextLink href={step.url}>{step.text}</TextLink>
        </Paragraph>
      ))}
      <Paragraph>
        <TextLink href={alertUrl}>Acknowledge, snooze or assign it</TextLink> ·{" "}
        <TextLink href={words.url}>Open the number</TextLink>
      </Paragraph>
    </MailFrame>
  );
}
