"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

/** Light or dark as the person chose, or as their device is; set before the first paint. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      {children}
    </ThemeProvider>
  );
}
