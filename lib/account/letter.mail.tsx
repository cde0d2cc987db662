import { Body, Button, Container, Head, Heading, Html, Link, Preview, render, Text } from "react-email";
import type { Letter } from "@/lib/account/letter";

const INK = "#1c1f23";
const QUIET = "#5b636e";
const LINE = { fontSize: 15, lineHeight: "23px", margin: "0 0 14px" } as const;

/** Lays a letter about an account out as a mail, in both forms. */
export async function renderLetter(letter: Letter): Promise<{ readonly html: string; readonly text: string }> {
  const mail = <LetterMail letter={letter} />;
  return { html: await render(mail), text: await render(mail, { plainText: true }) };
}

function LetterMail({ letter: { subject, lead, action, note } }: { letter: Letter }) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="referrer" content="no-referrer" />
      </Head>
      <Preview>{lead}</Preview>
      <Body style={{ margin: 0, padding: "24px 12px", fontFamily: "Helvetica, Arial, sans-serif", color: INK }}>
        <Container style={{ maxWidth: 560, margin: "0 auto" }}>
          <Heading as="h1" style={{ fontSize: 20, lineHeight: "28px", margin: "0 0 16px" }}>
            {subject}
          </Heading>
          <Text style={LINE}>{lead}</Text>
          {action === null ? null : (
            <>
              <Button
                href={action.url}
                style={{ background: "#2b4fc4", color: "#ffffff", borderRadius: 6, padding: "10px 18px", fontSize: 15 }}
              >
                {action.label}
              </Button>
              <Text style={{ ...LINE, marginTop: 14, fontSize: 13, color: QUIET, wordBreak: "break-all" }}>
                <Link href={action.url} style={{ color: "#1d4ed8" }}>
                  {action.url}
                </Link>
              </Text>
            </>
          )}
          <Text style={{ fontSize: 13, lineHeight: "19px", color: QUIET }}>{note}</Text>
        </Container>
      </Body>
    </Html>
  );
}
