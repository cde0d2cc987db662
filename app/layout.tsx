import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import "./globals.css";
import { Appearance } from "@/components/shell/appearance";
import { pageNonce } from "@/lib/web/page-nonce";

/** The package's own, but fetched when a page has something to write in it; few begin with that. */
const GeistMono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
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
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <Appearance nonce={nonce}>{children}</Appearance>
      </body>
    </html>
  );
}
