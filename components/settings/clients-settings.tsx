"use client";

import { Building2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { openOrganization } from "@/components/account/organization.query";
import { AgencyCard } from "@/components/settings/agency-card";
import { ClientTable } from "@/components/settings/client-table";
import { createClient, detachClient } from "@/components/settings/clients.query";
import { useChange } from "@/components/settings/use-change";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { ClientItem } from "@/lib/present/account/client.schema";
import type { ClientsPage } from "@/lib/present/account/clients-page";
import { formatCount } from "@/lib/present/format";

/** The clients of an agency, each with how it stands; of a client, its agency. */
export function ClientsSettings({ page }: { readonly page: ClientsPage }) {
  if (page.agency !== null) return <AgencyCard agency={page.agency} />;
  return (
    <>
      <Clients page={page} />
      {page.mayManage ? <NewClient page={page} /> : null}
    </>
  );
}

function Clients({ page }: { readonly page: ClientsPage }) {
  const { isPending, change } = useChange();
  const router = useRouter();
  const [asked, setAsked] = useState<ClientItem | null>(null);
  const open = (slug: string) =>
    change({
      run: async () => {
        await openOrganization(slug);
        router.push("/");
      },
      done: "Opened",
    });
  const detach = async () => {
    if (asked !== null) await change({ run: () => detachClient(asked.id), done: "Client unlinked" });
    setAsked(null);
  };
  const hidden = page.hidden === 0 ? "" : ` ${formatCount(page.hidden)} more that you may not open.`;
  return (
    <Card title="Clients" note={`Organisations that yours looks after.${hidden}`} isFlush>
      {page.clients.length === 0 ? (
        <EmptyState icon={Building2} title="No clients yet">
          {page.hidden === 0
            ? "Keep each client's calls apart, and see here how all of them are doing."
            : "Somebody who manages people can give you a role for clients, on the page People."}
        </EmptyState>
      ) : (
        <ClientTable page={page} isPending={isPending} onOpen={(slug) => void open(slug)} onDetach={setAsked} />
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={`Unlink ${asked?.name ?? ""}?`}
        description="Nobody has access through your organisation any more. The client keeps its members and its calls. It cannot become a client again."
        confirmLabel="Unlink"
        isPending={isPending}
        onConfirm={() => void detach()}
      />
    </Card>
  );
}

function NewClient({ page }: { readonly page: ClientsPage }) {
  const router = useRouter();
  const make = async (text: (name: string) => string) => {
    await createClient({ name: text("name"), timeZone: text("timeZone"), country: text("country") });
    router.refresh();
  };
  return (
    <Card
      title="Add a client"
      note="You own it until you make somebody there the owner. Others in your organisation see it once they have a role for clients."
    >
      <ActionForm submitLabel="Add client" onSubmit={make}>
        {(problemOf) => (
          <>
            <TextField label="Name" name="name" required maxLength={100} autoComplete="off" error={problemOf("name")} />
            <NativeSelect label="Time zone" name="timeZone" choices={page.timeZones} defaultValue={page.timeZone} />
            <NativeSelect label="Country" name="country" choices={page.countries} defaultValue={page.country} />
          </>
        )}
      </ActionForm>
    </Card>
  );
}
