import type { ReactNode } from "react";
import { Body, Container, Head, Html, Link, Preview, Section, Text } from "react-email";
import { unsubscribePage } from "@/lib/alert/person/recipient-token";

const INK = "#1c1f23";
const QUIET = "#5b636e";
const PAPER = "#ffffff";
const LINK = "#1d4ed8";
/** Mail programs that know dark mode take these; the others show the colours beside each element. */
const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .paper { background-color: #15181c !important; color: #e8eaed !important; }
  .ink { color: #e8eaed !important; }
  .quiet { color: #a3abb6 !important; }
  .link { color: #8fb4ff !important; }
}`;
/** How the heading of a mail looks. */
export const HEADING = { fontSize: 20, lineHeight: "28px", margin: "0 0 16px", color: INK } as const;

interface MailFrameProps {
  readonly preview: string;
  /** Why the reader gets this. */
  readonly why: string;
  /** Origin of the product's pages, without a trailing slash. */
  readonly appUrl: string;
  readonly children: ReactNode;
}

/** The frame of every mail: one narrow column that reads well on a telephone, in light and in dark. */
export function MailFrame({ preview, why, appUrl, children }: MailFrameProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <style>{DARK}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body
        className="paper"
        style={{
          margin: 0,
          padding: "24px 12px",
          fontFamily: "Helvetica, Arial, sans-serif",
          color: INK,
          backgroundColor: PAPER,
        }}
      >
        <Container className="paper" style={{ maxWidth: 560, margin: "0 auto" }}>
          {children}
          <Section style={{ marginTop: 32 }}>
            <Text className="quiet" style={{ fontSize: 13, lineHeight: "19px", color: QUIET }}>
              {why} <TextLink href={`${appUrl}/settings/notifications`}>Choose what you get</TextLink> or{" "}
              <TextLink href={unsubscribePage(appUrl)}>stop these mails</TextLink>.
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={{ fontSize: 15, lineHeight: "23px", margin: "0 0 14px", color: INK }}>
      {children}
    </Text>
  );
}

/** A link that reads as part of the text. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href} style={{ color: LINK, textDecoration: "underline" }}>
      {children}
    </Link>
  );
}
