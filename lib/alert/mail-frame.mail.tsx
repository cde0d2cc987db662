import type { ReactNode } from "react";
import { Body, Container, Head, Html, Link, Preview, Section, Text } from "react-email";

const INK = "#1c1f23";
const QUIET = "#5b636e";
/** How the heading of a mail looks. */
export const HEADING = { fontSize: 20, lineHeight: "28px", margin: "0 0 16px" } as const;

/** The frame of every mail: one narrow column that reads well on a telephone, in light and in dark. */
export function MailFrame({ preview, why, children }: { preview: string; why: string; children: ReactNode }) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: "24px 12px", fontFamily: "Helvetica, Arial, sans-serif", color: INK }}>
        <Container style={{ maxWidth: 560, margin: "0 auto" }}>
          {children}
          <Section style={{ marginTop: 32 }}>
            <Text style={{ fontSize: 13, lineHeight: "19px", color: QUIET }}>{why}</Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph. */
export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: 15, lineHeight: "23px", margin: "0 0 14px" }}>{children}</Text>;
}

/** A link that reads as part of the text. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} style={{ color: "#1d4ed8", textDecoration: "underline" }}>
      {children}
    </Link>
  );
}
