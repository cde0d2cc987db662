import { Heading, render } from "react-email";
import type { AlertWords } from "@/lib/alert/alert-words";
import { MailFrame, Paragraph, TextLink } from "@/lib/alert/mail-frame.mail";

/** A mail body in both forms. */
export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** Lays out one alert as a mail of less than one screen. */
export async function renderAlertMail(words: AlertWords, organizationName: string): Promise<RenderedMail> {
  const mail = <AlertMail words={words} organizationName={organizationName} />;
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}

function AlertMail({ words, organizationName }: { words: AlertWords; organizationName: string }) {
  const why = `You get this because you act for ${organizationName} in Ringworthy. The score and the odds are ours, from your own call records; they are not the carriers'.`;
  return (
    <MailFrame preview={words.change} why={why}>
      <Heading as="h1" style={{ fontSize: 20, lineHeight: "28px", margin: "0 0 16px" }}>
        {words.headline}
      </Heading>
      <Paragraph>{words.change}</Paragraph>
      <Paragraph>Most likely cause: {words.likelyCause}</Paragraph>
      {words.steps.map((step, index) => (
        <Paragraph key={step.text}>
          {index + 1}. <TextLink href={step.url}>{step.text}</TextLink>
        </Paragraph>
      ))}
      <Paragraph>
        <TextLink href={words.url}>Open the number</TextLink>
      </Paragraph>
    </MailFrame>
  );
}
