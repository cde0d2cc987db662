import { Button, Heading, render } from "react-email";
import type { Letter } from "@/lib/account/letter/letter";
import { HEADING, MailPage, Paragraph, SmallPrint, TextLink } from "@/lib/account/letter/mail-page.mail";

/** Lays a letter about an account out as a mail, in both forms. */
export async function renderLetter(letter: Letter): Promise<{ readonly html: string; readonly text: string }> {
  const plain = <LetterMail letter={letter} isPlain />;
  return { html: await render(<LetterMail letter={letter} />), text: await render(plain, { plainText: true }) };
}

interface LetterMailProps {
  readonly letter: Letter;
  /** Plain text writes the address of the button beside it: once is enough. */
  readonly isPlain?: boolean;
}

function LetterMail({ letter: { subject, lead, action, note }, isPlain = false }: LetterMailProps) {
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
