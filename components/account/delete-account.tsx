import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { requestDone } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Dialog } from "@/components/ui/dialog";

interface DeleteAccountProps {
  /** Who has none is asked to mean it, and has to have signed in just now. */
  readonly hasPassword: boolean;
}

/** Gives one's account up: the button, and what is asked before. */
export function DeleteAccount({ hasPassword }: DeleteAccountProps) {
  const [isAsked, setAsked] = useState(false);
  const remove = async (text: (name: string) => string) => {
    await requestDone("/me/deletion", {
      method: "POST",
      body: { currentPassword: text("currentPassword") || undefined },
    });
    location.assign("/sign-in?account=deleted");
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        Delete my account
      </Button>
      <Dialog
        isOpen={isAsked}
        onOpenChange={setAsked}
        title="Delete your account?"
        description="Everything that belongs only to you is deleted at once, and you can no longer sign in. This cannot be undone."
      >
        <ActionForm submitLabel="Delete my account" variant="danger" onSubmit={remove}>
          {(problemOf) =>
            hasPassword ? (
              <CurrentPasswordField error={problemOf("currentPassword")} />
            ) : (
              <CheckboxField
                name="isMeant"
                required
                label="Yes, delete it"
                description="You have no password to be asked for."
              />
            )
          }
        </ActionForm>
      </Dialog>
    </>
  );
}
