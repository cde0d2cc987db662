import { DeleteAccount } from "@/components/account/delete-account";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { AccountPage } from "@/lib/present/account/account-page";

/** Giving one's account up, and what has to be settled before. */
export function DeleteAccountCard({ page: { hasPassword, soleOwnerOf } }: { readonly page: AccountPage }) {
  return (
    <Card
      title="Delete your account"
      note="Your name, password, second factor, sign-ins and saved views are deleted. What you did stays in the audit logs of your organisations under your current address, and API keys that you made keep working."
    >
      {soleOwnerOf.length === 0 ? (
        <DeleteAccount hasPassword={hasPassword} />
      ) : (
        <Notice tone="watch" title={`You are the only owner of ${soleOwnerOf.join(", ")}`}>
          Make somebody else the owner under People, or delete the organisation under Privacy and data, before you
          delete your account.
        </Notice>
      )}
    </Card>
  );
}
