import type { Metadata } from "next";
import { RedressScreen } from "@/components/redress/redress-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadRedressPage } from "@/lib/present/redress/redress-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Redress" };

interface RedressPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function RedressPage({ searchParams }: RedressPageProps) {
  const reader = await requirePage("reputation:read");
  return (
    <UrlState>
      <RedressScreen page={await loadRedressPage(reader, await searchParams)} />
    </UrlState>
  );
}
