import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { requestDone } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { AccountPage } from "@/lib/present/account/account-page";

/** The providers at which one can sign in, and doing without one of them. */
export function IssuersCard({ page: { issuers, hasPassword } }: { readonly page: AccountPage }) {
  const router = useRouter();
  const toast = useToast();
  const [askedId, setAskedId] = useState<string | null>(null);
  const asked = issuers.find(({ id }) => id === askedId);
  if (issuers.length === 0) return null;
  const disconnect = async (id: string, currentPassword: string) => {
    await requestDone(`/me/issuers/${id}/removal`, { method: "POST", body: { currentPassword } });
    setAskedId(null);
    toast("Disconnected", "Every other sign-in of yours has ended.");
    router.refresh();
  };
  return (
    <Card
      title="Sign-in at a provider"
      note={
        hasPassword
          ? "Where you can sign in without your password."
          : "Where you sign in. Set a password before you disconnect it: it is your way in."
      }
    >
      <ul className="flex flex-col gap-3">
        {issuers.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 text-base font-medium break-words">{name}</span>
            {hasPassword ? (
              <Button size="sm" variant="danger" aria-label={`Disconnect ${name}`} onClick={() => setAskedId(id)}>
                Disconnect
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => isOpen || setAskedId(null)}
        title={`Disconnect ${asked?.name ?? ""}?`}
        description="Every other sign-in of yours ends. Signing in there with your address connects it again."
      >
        <ActionForm
          submitLabel="Disconnect"
          variant="danger"
          onSubmit={async (text) => asked && disconnect(asked.id, text("currentPassword"))}
        >
          {(problemOf) => <CurrentPasswordField error={problemOf("currentPassword")} />}
        </ActionForm>
      </Dialog>
    </Card>
  );
}
