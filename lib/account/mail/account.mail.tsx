import { Button, Heading, render } from "react-email";
import type { AccountMail } from "@/lib/account/mail/account-mail";
import { HEADING, MailPage, Paragraph, SmallPrint, TextLink } from "@/lib/account/mail/mail-page.mail";

/** Lays a mail about an account out as a mail, in both forms. */
export async function renderAccountMail(mail: AccountMail): Promise<{ readonly html: string; readonly text: string }> {
  const plain = <AccountMailPage mail={mail} isPlain />;
  return { html: await render(<AccountMailPage mail={mail} />), text: await render(plain, { plainText: true }) };
}

interface AccountMailProps {
  readonly mail: AccountMail;
  /** Plain text writes the address of the button beside it: once is enough. */
  readonly isPlain?: boolean;
}

function AccountMailPage({ mail: { subject, lead, action, note }, isPlain = false }: AccountMailProps) {
  return (
    <MailPage preview={lead}>
      <Heading as="h1" className="ink" style={HEADING}>
        {subject}
      </Heading>
      <Paragraph>{lead}</Paragraph>
      {action === null ? null : (
        <>
          <Button
            href={action.url}
            style={{ background: "#2b4fc4", color: "#ffffff", borderRadius: 6, padding: "10px 18px", fontSize: 15 }}
          >
            {action.label}
          </Button>
          {isPlain ? null : (
            <SmallPrint>
              <TextLink href={action.url}>{action.url}</TextLink>
            </SmallPrint>
          )}
        </>
      )}
      <SmallPrint>{note}</SmallPrint>
    </MailPage>
  );
}
