import { Heading, render } from "react-email";
import type { AlertWords } from "@/lib/alert/alert-words";
import { HEADING, MailFrame, Paragraph, TextLink } from "@/lib/alert/mail-frame.mail";

/** A mail body in both forms. */
export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** Lays out one alert as a mail of less than one screen. @param about `alertUrl`: the page on which to act on it */
export async function renderAlertMail(
  words: AlertWords,
  about: { readonly organizationName: string; readonly alertUrl: string },
): Promise<RenderedMail> {
  const mail = <AlertMail words={words} {...about} />;
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}

interface AlertMailProps {
  readonly words: AlertWords;
  readonly organizationName: string;
  readonly alertUrl: string;
}

function AlertMail({ words, organizationName, alertUrl }: AlertMailProps) {
  const why = `You get this because you act for ${organizationName} in Ringworthy. The score and the odds are ours, from your own call records; they are not the carriers'.`;
  return (
    <MailFrame preview={words.change} why={why}>
      <Heading as="h1" style={HEADING}>
        {words.headline}
      </Heading>
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
