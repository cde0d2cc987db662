import type { Metadata } from "next";
import { OutboxScreen } from "@/components/outbox/outbox-screen";
import { UrlState } from "@/components/shell/url-state";
import { loadOutboxPage } from "@/lib/present/delivery/outbox-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const { scope, organization, role } = await requirePage("outbox:read");
  return (
    <UrlState>
      <OutboxScreen page={await loadOutboxPage(scope, organization, role)} />
    </UrlState>
  );
}
