import { Heading, render } from "react-email";
import { HEADING, Paragraph } from "@/lib/account/mail/mail-page.mail";
import type { MailHouse, RenderedMail } from "@/lib/alert/alert.mail";
import { MailFrame } from "@/lib/alert/mail-frame.mail";

/** A mail that asks whether mails arrive. */
export async function renderTestMail({ organizationName, appUrl }: MailHouse): Promise<RenderedMail> {
  const why = `You get this because you asked for it as one who acts for ${organizationName} in Ringworthy.`;
  const mail = (
    <MailFrame preview="Alerts will come to this address." why={why} appUrl={appUrl}>
      <Heading as="h1" className="ink" style={HEADING}>
        Mails reach you
      </Heading>
      <Paragraph>Alerts of {organizationName} will come to this address. There is nothing to do.</Paragraph>
    </MailFrame>
  );
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}
