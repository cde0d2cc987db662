import type { Metadata } from "next";
import { CallsScreen } from "@/components/calls/calls-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadCallsPage } from "@/lib/present/calls/calls-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Calls" };

interface CallsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function CallsPage({ searchParams }: CallsPageProps) {
  const { scope, organization, role } = await requirePage("reputation:read");
  return (
    <UrlState>
      <CallsScreen page={await loadCallsPage(scope, organization, role, await searchParams)} />
    </UrlState>
  );
}
