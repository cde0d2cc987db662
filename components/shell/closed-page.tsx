"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import type { RefusedPage } from "@/lib/present/shell/refused-pages";

/** Every page brings this along, so its words come when they are needed. */
const MissingPage = lazy(() => import("@/components/shell/missing-page").then((it) => ({ default: it.MissingPage })));

/** Stands where there is no page for who looks, and says which of the two it is: none at all, or none for them. */
export function ClosedPage({ refused }: { readonly refused: readonly RefusedPage[] }) {
  const pathname = usePathname();
  return (
    <Suspense>
      <MissingPage reason={refused.find(({ path }) => pathname.startsWith(path))?.reason ?? null} />
    </Suspense>
  );
}
