"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { NewPasswordField } from "@/components/account/new-password-field";
import { requestDone } from "@/components/api/request-json";
import { AddressCard } from "@/components/settings/address-card";
import { DeleteAccountCard } from "@/components/settings/delete-account-card";
import { IssuersCard } from "@/components/settings/issuers-card";
import { SecondFactorCard } from "@/components/settings/second-factor-card";
import { SessionsCard } from "@/components/settings/sessions-card";
import { Card } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import type { AccountPage } from "@/lib/present/account/account-page";

/** One's own account: address, password, second factor, providers, where one is signed in, and giving it up. */
export function AccountSettings({ page }: { readonly page: AccountPage }) {
  return (
    <>
      <AddressCard page={page} />
      <PasswordCard page={page} />
      <SecondFactorCard page={page} />
      <IssuersCard page={page} />
      <SessionsCard sessions={page.sessions} timeZone={page.timeZone} />
      <DeleteAccountCard page={page} />
    </>
  );
}

function PasswordCard({ page }: { readonly page: AccountPage }) {
  const router = useRouter();
  const toast = useToast();
  const save = async (text: (name: string) => string) => {
    const body = { password: text("password"), currentPassword: text("currentPassword") || undefined };
    await requestDone("/me/password", { method: "PUT", body });
    toast("Password changed", "Every other sign-in of yours has ended.");
    router.refresh();
  };
  return (
    <Card
      title="Password"
      note={page.hasPassword ? undefined : "You have none: you sign in at a provider, or by mail."}
    >
      <ActionForm
        submitLabel={page.hasPassword ? "Change password" : "Set password"}
        variant="secondary"
        onSubmit={save}
      >
        {(problemOf) => (
          <>
            {page.hasPassword ? <CurrentPasswordField error={problemOf("currentPassword")} /> : null}
            <NewPasswordField error={problemOf("password")} />
          </>
        )}
      </ActionForm>
    </Card>
  );
}
