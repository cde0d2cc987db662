import type { Metadata } from "next";
import { CallerIdsScreen } from "@/components/caller-id/caller-ids-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadCallerIdsPage } from "@/lib/present/caller-id/caller-ids-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Caller IDs" };

interface CallerIdsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function CallerIdsPage({ searchParams }: CallerIdsPageProps) {
  const { scope, organization, role } = await requirePage();
  return (
    <UrlState>
      <CallerIdsScreen page={await loadCallerIdsPage(scope, organization, role, await searchParams)} />
    </UrlState>
  );
}
