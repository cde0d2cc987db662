import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import "./globals.css";
import { Appearance } from "@/components/shell/appearance";
import { pageNonce } from "@/lib/web/page-nonce";

/** What pages of this language are written in; the whole family is more than twice as large. */
const GeistSans = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
});

/** Letters with marks, as names of people and carriers have them: fetched where one of them is on the page. */
const GeistMore = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2",
  variable: "--font-geist-more",
  weight: "100 900",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
  adjustFontFallback: false,
  preload: false,
});

/** Fetched when a page has something to write in it; few begin with that. */
const GeistMono = localFont({
  src: "../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  adjustFontFallback: false,
  preload: false,
});

export const metadata: Metadata = {
  title: { default: "Ringworthy", template: "%s · Ringworthy" },
  description: "Tells you whether your outbound caller IDs are still trusted, from your own call records.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f7f9" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1218" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = await pageNonce();
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMore.variable} ${GeistMono.variable}`}
      suppressHydrationWarning
    >
      <body>
        <Appearance nonce={nonce}>{children}</Appearance>
      </body>
    </html>
  );
}
