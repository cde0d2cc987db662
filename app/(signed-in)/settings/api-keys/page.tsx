import type { Metadata } from "next";
import { ApiKeysScreen } from "@/components/settings/api-keys-screen";
import { loadApiKeysPage } from "@/lib/present/settings/api-keys-page.loader";
import { requirePage } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const { scope, organization } = await requirePage("api-keys:manage");
  return <ApiKeysScreen page={await loadApiKeysPage(scope, organization)} />;
}
