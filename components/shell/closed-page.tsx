"use client";

import { usePathname } from "next/navigation";
import { MissingPage } from "@/components/shell/missing-page";
import type { RefusedPage } from "@/lib/present/refused-pages";

/** Stands where there is no page for who looks, and says which of the two it is: none at all, or none for them. */
export function ClosedPage({ refused }: { readonly refused: readonly RefusedPage[] }) {
  const pathname = usePathname();
  return <MissingPage reason={refused.find(({ path }) => pathname.startsWith(path))?.reason ?? null} />;
}
