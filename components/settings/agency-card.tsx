import { useState } from "react";
import { leaveAgency } from "@/components/settings/clients.query";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { ClientsPage } from "@/lib/present/account/clients-page";

/** The agency whose client the organisation is, and who of it may open the organisation. */
export function AgencyCard({ agency }: { readonly agency: NonNullable<ClientsPage["agency"]> }) {
  const { isPending, change } = useChange();
  const [isAsked, setAsked] = useState(false);
  const leave = async () => {
    await change({ run: leaveAgency, done: "The organisation stands alone" });
    setAsked(false);
  };
  return (
    <Card
      title={`Agency: ${agency.name}`}
      note="People of the agency who may open this organisation, beside its own."
      actions={agency.mayLeave ? <Button onClick={() => setAsked(true)}>Stand alone</Button> : undefined}
      isFlush
    >
      {agency.delegates.length === 0 ? (
        <p className="px-4 py-5 text-base text-ink-soft">
          Nobody: no one at {agency.name} has a role for clients. Its people who belong here stand on the page People.
        </p>
      ) : (
        <Table caption={`People of ${agency.name}`}>
          <thead>
            <tr>
              <HeadCell>Who</HeadCell>
              <HeadCell>Role here</HeadCell>
            </tr>
          </thead>
          <tbody>
            {agency.delegates.map(({ userId, name, email, clientRole }) => (
              <tr key={userId}>
                <RowHead>
                  <span className="block font-medium break-all">{name ?? email}</span>
                  {name === null ? null : <span className="text-sm text-ink-faint">{email}</span>}
                </RowHead>
                <Cell className="capitalize">{clientRole}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        onOpenChange={setAsked}
        title={`Leave ${agency.name}?`}
        description="Nobody gets in by the agency any more. People who belong to this organisation stay. It cannot become a client again."
        confirmLabel="Stand alone"
        isPending={isPending}
        onConfirm={() => void leave()}
      />
    </Card>
  );
}
