import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import type { ApiKeyRow } from "@/lib/present/settings/api-key-row";

interface KeyTableProps {
  readonly rows: readonly ApiKeyRow[];
  readonly onReplace: (id: string) => void;
  readonly onRevoke: (id: string) => void;
}

/** Keys with what they may do and when they were used; those that no longer work stay, for the record. */
export function KeyTable({ rows, onReplace, onRevoke }: KeyTableProps) {
  return (
    <Table caption="API keys">
      <thead>
        <tr>
          <HeadCell>Key</HeadCell>
          <HeadCell>It may</HeadCell>
          <HeadCell>Made</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell>Expires</HeadCell>
          <HeadCell>State</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead className="min-w-36">
              <span className="block font-medium">{row.name}</span>
              <code className="font-mono text-sm text-ink-faint">{row.prefix}…</code>
            </RowHead>
            <Cell className="text-sm whitespace-nowrap">
              {row.scopes.map((scope) => (
                <code key={scope} className="block font-mono">
                  {scope}
                </code>
              ))}
            </Cell>
            <Cell className="min-w-48">
              <span className="block whitespace-nowrap">{row.createdAt}</span>
              {row.createdBy === null ? null : (
                <span className="block text-sm break-all text-ink-faint">by {row.createdBy}</span>
              )}
            </Cell>
            <Cell className="whitespace-nowrap">{row.lastUsed}</Cell>
            <Cell className="whitespace-nowrap">{row.expiry}</Cell>
            <Cell>
              <Badge tone={row.state.tone}>{row.state.label}</Badge>
            </Cell>
            <Cell isNumber>
              {row.isLive ? (
                <span className="inline-flex gap-2">
                  <Button size="sm" aria-label={`Replace ${row.name}`} onClick={() => onReplace(row.id)}>
                    Replace
                  </Button>
                  <Button size="sm" variant="danger" aria-label={`Revoke ${row.name}`} onClick={() => onRevoke(row.id)}>
                    Revoke
                  </Button>
                </span>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
