"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

interface AppearanceProps {
  /** What the script that runs before the first paint carries. */
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}

/** Light or dark as the person chose, or as their device is; set before the first paint. */
export function Appearance({ nonce, children }: AppearanceProps) {
  return (
    <ThemeProvider {...(nonce === undefined ? {} : { nonce })} attribute="class" defaultTheme="system" enableSystem>
      {children}
    </ThemeProvider>
  );
}
