"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, Suspense } from "react";

/** Lets a screen keep its filter in the URL. Only around the screens that do: the others go without the library. */
export function UrlState({ children }: { readonly children: ReactNode }) {
  return (
    <NuqsAdapter>
      <Suspense>{children}</Suspense>
    </NuqsAdapter>
  );
}
