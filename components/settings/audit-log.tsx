import { Download, ScrollText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { formatZone } from "@/lib/present/format";
import type { AuditView } from "@/lib/present/settings/audit-view";

/** Who did what, when and from where; searched by an address that can be kept and sent. */
export function AuditLog({ view }: { readonly view: AuditView }) {
  return (
    <Card
      title="Audit log"
      note={`Newest first; times in ${formatZone(view.timeZone)}. Entries can be read, never changed.`}
      actions={
        <ButtonLink href={view.downloadHref} prefetch={false}>
          <Download aria-hidden className="size-4" />
          Download
        </ButtonLink>
      }
      isFlush
    >
      <search>
        <form action="/settings/audit" className="flex flex-wrap items-end gap-3 px-4 pb-3">
          <TextField label="Search" name="q" type="search" defaultValue={view.q} maxLength={200} className="w-64" />
          <NativeSelect label="What" name="action" choices={view.choices} defaultValue={view.action} />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {view.rows.length === 0 ? (
        <EmptyState icon={ScrollText} title="Nothing found">
          Nothing that was written down fits. Try another word.
        </EmptyState>
      ) : (
        <Events view={view} />
      )}
      {view.olderHref === null ? null : (
        <p className="p-4">
          <ButtonLink href={view.olderHref}>Older</ButtonLink>
        </p>
      )}
    </Card>
  );
}

function Events({ view: { rows } }: { readonly view: AuditView }) {
  return (
    <Table caption="Events">
      <thead>
        <tr>
          <HeadCell>When</HeadCell>
          <HeadCell>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell>Details</HeadCell>
          <HeadCell>From</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead className="whitespace-nowrap">{row.at}</RowHead>
            <Cell className="min-w-48 break-all">{row.who}</Cell>
            <Cell className="whitespace-nowrap">{row.action}</Cell>
            <Cell className="min-w-40 text-sm break-words text-ink-soft">{row.detail}</Cell>
            <Cell className="font-mono text-sm whitespace-nowrap">{row.address}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
