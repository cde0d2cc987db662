import type { Metadata } from "next";
import { InvitationScreen } from "@/components/account/invitation-screen";
import { QueryProvider } from "@/components/api/query-provider";
import { signedInEmail } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitationPage() {
  return (
    <QueryProvider>
      <InvitationScreen email={await signedInEmail()} />
    </QueryProvider>
  );
}
