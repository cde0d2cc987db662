import { RateFigure } from "@/components/figure/rate-figure";
import { Button } from "@/components/ui/button";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { asRole } from "@/lib/account/member/role";
import type { ClientItem } from "@/lib/present/account/client.schema";
import type { ClientsPage } from "@/lib/present/account/clients-page";
import { formatCount, formatDay } from "@/lib/present/format";

interface ClientTableProps {
  readonly page: ClientsPage;
  readonly isPending: boolean;
  readonly onOpen: (slug: string) => void;
  readonly onDetach: (client: ClientItem) => void;
}

const STANDINGS = [
  ["harmed", "Harmed"],
  ["watch", "Watch"],
  ["good", "Good"],
  ["not_enough_calls", "Too few calls"],
] as const;

/** How each client stands: its caller IDs by standing, what networks block, alerts that wait. */
export function ClientTable({ page, isPending, onOpen, onDetach }: ClientTableProps) {
  return (
    <Table caption="Clients">
      <thead>
        <tr>
          <HeadCell>Client</HeadCell>
          {STANDINGS.map(([standing, label]) => (
            <HeadCell key={standing} isNumber>
              {label}
            </HeadCell>
          ))}
          <HeadCell isNumber>Blocked</HeadCell>
          <HeadCell isNumber>Open alerts</HeadCell>
          <HeadCell>Latest call</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {page.clients.map((client) => (
          <tr key={client.id}>
            <RowHead className="min-w-44">
              <span className="block font-medium break-words">{client.name}</span>
              <span className="text-sm text-ink-faint">You are {asRole(client.role)}</span>
            </RowHead>
            {STANDINGS.map(([standing]) => (
              <Cell key={standing} isNumber>
                <Count n={client.standings[standing]} isBad={standing === "harmed"} />
              </Cell>
            ))}
            <Cell isNumber>
              <RateFigure rate={client.blocked} />
            </Cell>
            <Cell isNumber>
              <Count n={client.openAlerts} isBad />
            </Cell>
            <Cell className="whitespace-nowrap">
              {client.lastCallAt === null ? "No calls yet" : formatDay(client.lastCallAt, client.timeZone)}
            </Cell>
            <Cell isNumber>
              <span className="inline-flex gap-2">
                <Button size="sm" disabled={isPending} onClick={() => onOpen(client.slug)}>
                  Open<span className="sr-only"> {client.name}</span>
                </Button>
                {page.mayManage ? (
                  <Button size="sm" variant="danger" disabled={isPending} onClick={() => onDetach(client)}>
                    Unlink<span className="sr-only"> {client.name}</span>
                  </Button>
                ) : null}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Count({ n, isBad }: { readonly n: number; readonly isBad: boolean }) {
  if (n === 0) return <span className="text-ink-faint">0</span>;
  return <span className={isBad ? "font-semibold text-bad" : "text-ink"}>{formatCount(n)}</span>;
}
