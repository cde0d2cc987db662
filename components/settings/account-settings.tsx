"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { NewPasswordField } from "@/components/account/new-password-field";
import { requestDone } from "@/components/api/request-json";
import { CurrentPasswordField } from "@/components/settings/current-password-field";
import { SecondFactorCard } from "@/components/settings/second-factor-card";
import { SessionsCard } from "@/components/settings/sessions-card";
import { useChange } from "@/components/settings/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AccountPage } from "@/lib/present/account/account-page";

/** One's own account: address, password, second factor, and where one is signed in. */
export function AccountSettings({ page }: { readonly page: AccountPage }) {
  return (
    <>
      <AddressCard page={page} />
      <PasswordCard page={page} />
      <SecondFactorCard page={page} />
      <SessionsCard sessions={page.sessions} timeZone={page.timeZone} />
    </>
  );
}

function AddressCard({ page }: { readonly page: AccountPage }) {
  const { isPending, change } = useChange();
  const toast = useToast();
  const ask = async (text: (name: string) => string) => {
    const body = { email: text("email"), currentPassword: text("currentPassword") || undefined };
    await requestDone("/me/email", { method: "PUT", body });
    toast("A letter is on its way", "The link in it makes the change.");
  };
  const confirm = () =>
    change({ run: () => requestDone("/me/email", { method: "POST" }), done: "A letter is on its way" });
  return (
    <Card title="Address" note="Under which you sign in, and to which alerts and letters go.">
      <p className="mb-4 flex flex-wrap items-center gap-2 text-base">
        <span className="font-medium break-all">{page.email}</span>
        {page.isEmailVerified ? (
          <Badge tone="good">Confirmed</Badge>
        ) : (
          <>
            <Badge tone="watch">Not confirmed</Badge>
            <Button size="sm" onClick={confirm} isPending={isPending}>
              Send a letter to confirm it
            </Button>
          </>
        )}
      </p>
      <ActionForm submitLabel="Change address" variant="secondary" onSubmit={ask}>
        {(problemOf) => (
          <>
            <TextField label="New address" name="email" type="email" required error={problemOf("email")} />
            {page.hasPassword ? <CurrentPasswordField error={problemOf("currentPassword")} /> : null}
          </>
        )}
      </ActionForm>
    </Card>
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
