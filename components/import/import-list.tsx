"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { SavableTable } from "@/components/figure/savable-table";
import { importListQuery } from "@/components/import/import.query";
import { ImportStatusBadge } from "@/components/import/import-status-badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDaySpan, formatTime, formatZone } from "@/lib/present/format";
import type { Import } from "@/lib/present/import/import.schema";

interface ImportListProps {
  readonly first: { readonly data: Import[]; readonly nextCursor: string | null };
  readonly timeZone: string;
}

/** All imports, newest first. */
export function ImportList({ first, timeZone }: ImportListProps) {
  const list = useInfiniteQuery({ ...importListQuery(), initialData: { pages: [first], pageParams: [""] } });
  const imports = list.data.pages.flatMap(({ data }) => data);
  if (imports.length === 0)
    return (
      <Card>
        <EmptyState icon={FileUp} title="Nothing imported yet">
          Drop a file of call records above. Within a minute you see which of your numbers are being blocked.
        </EmptyState>
      </Card>
    );
  return (
    <Card title="Imports" note={`Newest first. Times in ${formatZone(timeZone)}.`} isFlush>
      <SavableTable name="Imports">
        <Table caption="Imports, newest first">
          <thead>
            <tr>
              <HeadCell>File</HeadCell>
              <HeadCell>State</HeadCell>
              <HeadCell isNumber>Read</HeadCell>
              <HeadCell isNumber>Imported</HeadCell>
              <HeadCell isNumber>Duplicate</HeadCell>
              <HeadCell isNumber>Rejected</HeadCell>
              <HeadCell isNumber>Skipped</HeadCell>
              <HeadCell>Calls from</HeadCell>
              <HeadCell>Uploaded</HeadCell>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <ImportRow key={one.id} one={one} timeZone={timeZone} />
            ))}
          </tbody>
        </Table>
      </SavableTable>
      {list.hasNextPage ? (
        <div className="p-3 text-center">
          <Button isPending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function ImportRow({ one, timeZone }: { readonly one: Import; readonly timeZone: string }) {
  const { rows, firstCallAt, lastCallAt } = one;
  return (
    <tr className="hover:bg-sunken/60">
      <RowHead title={one.filename} className="max-w-44 truncate sm:max-w-56">
        <TextLink href={`/imports/${one.id}`}>{one.filename}</TextLink>
        <span className="block truncate text-xs text-ink-faint">{one.source}</span>
      </RowHead>
      <Cell>
        <ImportStatusBadge one={one} />
      </Cell>
      {[rows.read, rows.imported, rows.duplicate, rows.rejected, rows.skipped].map((n, position) => (
        // The five columns never change places.
        <Cell key={COLUMNS[position]} isNumber>
          {formatCount(n)}
        </Cell>
      ))}
      <Cell className="whitespace-nowrap text-ink-soft">
        {firstCallAt === null || lastCallAt === null ? "–" : formatDaySpan(firstCallAt, lastCallAt, timeZone)}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-soft">{formatTime(one.createdAt, timeZone)}</Cell>
    </tr>
  );
}

const COLUMNS = ["read", "imported", "duplicate", "rejected", "skipped"] as const;
