import type { ReactNode } from "react";
import { Body, Container, Head, Html, Link, Preview, Text } from "react-email";

const INK = "#1c1f23";
const QUIET = "#5b636e";
const PAPER = "#ffffff";
const LINK = "#1d4ed8";
/**
 * Mail programs that know dark mode take these; the others show the colours beside each element, paper and ink together, so
 * that none puts dark letters on a dark page. Cells are named too: the body's colour is copied into one.
 */
const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, table, td, .paper { background-color: #15181c !important; color: #e8eaed !important; }
  .ink { color: #e8eaed !important; }
  .quiet { color: #a3abb6 !important; }
  .link { color: #8fb4ff !important; }
}`;
/** How the heading of a mail looks. */
export const HEADING = { fontSize: 20, lineHeight: "28px", margin: "0 0 16px", color: INK } as const;

interface MailPageProps {
  readonly preview: string;
  readonly children: ReactNode;
}

/** The page of every mail: one narrow column that reads well on a telephone, in light and in dark. */
export function MailPage({ preview, children }: MailPageProps) {
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

/** What stands small at the end. */
export function SmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="quiet" style={{ fontSize: 13, lineHeight: "19px", color: QUIET, wordBreak: "break-word" }}>
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
