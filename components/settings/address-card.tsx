import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { requestDone } from "@/components/api/request-json";
import { useChange } from "@/components/settings/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AccountPage } from "@/lib/present/account/account-page";
import { formatTime } from "@/lib/present/format";

/** The address that one's account goes by: confirming it, and asking for another. */
export function AddressCard({ page }: { readonly page: AccountPage }) {
  const { isPending, change } = useChange();
  const router = useRouter();
  const toast = useToast();
  const ask = async (text: (name: string) => string) => {
    const body = { email: text("email"), currentPassword: text("currentPassword") || undefined };
    await requestDone("/me/email", { method: "PUT", body });
    toast("E-mail sent", "The link in it makes the change.");
    router.refresh();
  };
  const confirm = () => change({ run: () => requestDone("/me/email", { method: "POST" }), done: "E-mail sent" });
  return (
    <Card title="Address" note="You sign in with it, and alerts and account e-mails go to it.">
      <p className="mb-4 flex flex-wrap items-center gap-2 text-base">
        <span className="font-medium break-all">{page.email}</span>
        {page.isEmailVerified ? (
          <Badge tone="good">Confirmed</Badge>
        ) : (
          <>
            <Badge tone="watch">Not confirmed</Badge>
            <Button size="sm" onClick={confirm} isPending={isPending}>
              Send a confirmation e-mail
            </Button>
          </>
        )}
      </p>
      <WantedAddress page={page} />
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

function WantedAddress({ page: { wantedEmail, timeZone } }: { readonly page: AccountPage }) {
  const { isPending, change } = useChange();
  if (wantedEmail === null) return null;
  const keep = () =>
    change({ run: () => requestDone("/me/email", { method: "DELETE" }), done: "Your address stays as it is" });
  return (
    <div className="mb-4">
      <Notice>
        <p>
          The link in the e-mail to <span className="font-medium break-all text-ink">{wantedEmail.email}</span> makes it
          your address. It works until {formatTime(wantedEmail.until, timeZone)}.
        </p>
        <Button size="sm" className="mt-2" onClick={() => void keep()} isPending={isPending}>
          Keep your address
        </Button>
      </Notice>
    </div>
  );
}
