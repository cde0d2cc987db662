import { cx } from "class-variance-authority";
import { Download, ScrollText } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, FROM_XL, HeadCell, RowHead, Table } from "@/components/ui/table";
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
          <HeadCell className={FROM_XL}>Who</HeadCell>
          <HeadCell>What</HeadCell>
          <HeadCell className={FROM_XL}>Details</HeadCell>
          <HeadCell className={FROM_XL}>From</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead className="w-32 sm:w-auto sm:whitespace-nowrap">{row.at}</RowHead>
            <Cell className={cx(FROM_XL, "min-w-48 break-all")}>{row.who}</Cell>
            <Cell className="xl:whitespace-nowrap">
              {row.action}
              <span className="block text-sm wrap-anywhere text-ink-soft xl:hidden">{row.who}</span>
              <span className="block text-sm wrap-anywhere text-ink-soft xl:hidden">{row.detail}</span>
              <span className="block font-mono text-sm wrap-anywhere text-ink-faint xl:hidden">{row.address}</span>
            </Cell>
            <Cell className={cx(FROM_XL, "min-w-40 text-sm break-words text-ink-soft")}>{row.detail}</Cell>
            <Cell className={cx(FROM_XL, "font-mono text-sm whitespace-nowrap")}>{row.address}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
