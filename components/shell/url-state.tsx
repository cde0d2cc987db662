"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";

/**
 * Lets a screen keep its filter in the URL. Only around the screens that do: the others go without the library. No
 * boundary of Suspense stands here, because no page is rendered ahead, and what stands in one is shown late.
 */
export function UrlState({ children }: { readonly children: ReactNode }) {
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
