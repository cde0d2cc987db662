import type { Metadata } from "next";
import { RegistrationsScreen } from "@/components/redress/registrations-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadRegistrationsPage } from "@/lib/present/redress/registrations-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Registrations" };

interface RegistrationsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function RegistrationsPage({ searchParams }: RegistrationsPageProps) {
  const reader = await requirePage("reputation:read");
  return (
    <UrlState>
      <RegistrationsScreen page={await loadRegistrationsPage(reader, await searchParams)} />
    </UrlState>
  );
}
