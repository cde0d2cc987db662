import type { Metadata } from "next";
import { CarriersScreen } from "@/components/carrier/carriers-screen";
import { loadCarriersPage } from "@/lib/present/carrier/carriers-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Carriers" };

interface CarriersPageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function CarriersPage({ searchParams }: CarriersPageProps) {
  const reader = await requirePage("reputation:read");
  return <CarriersScreen page={await loadCarriersPage(reader, await searchParams)} />;
}
