import type { Metadata } from "next";
import { ObservationsScreen } from "@/components/redress/observations-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadObservationsPage } from "@/lib/present/redress/observations-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Labels and complaints" };

interface ObservationsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function ObservationsPage({ searchParams }: ObservationsPageProps) {
  const reader = await requirePage("reputation:read");
  return (
    <UrlState>
      <ObservationsScreen page={await loadObservationsPage(reader, await searchParams)} />
    </UrlState>
  );
}
