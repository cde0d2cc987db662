"use client";

import { Download } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";

interface SavableTableProps {
  /** What the table shows; names the file. */
  readonly name: string;
  /** Holds one table. */
  readonly children: ReactNode;
}

/** A table that can be taken away as a CSV file, as it reads. */
export function SavableTable({ name, children }: SavableTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const save = async () => {
    const table = frame.current?.querySelector("table");
    if (!table) return;
    const { tableCsv } = await import("@/components/figure/table-csv");
    const [head = [], ...rows] = [...table.rows].map((row) => [...row.cells].map(textOf));
    const url = URL.createObjectURL(new Blob([tableCsv(head, rows)], { type: "text/csv" }));
    const link = Object.assign(document.createElement("a"), {
      href: url,
      download: `${name.toLowerCase().replace(/[^a-z0-9+]+/g, "-")}.csv`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div ref={frame}>
      {children}
      <div className="flex justify-end px-2 py-1 print:hidden">
        <Button variant="ghost" size="sm" aria-label={`Download as CSV: ${name}`} onClick={save}>
          <Download aria-hidden className="size-3.5" />
          CSV
        </Button>
      </div>
    </div>
  );
}

function textOf(cell: HTMLElement): string {
  return cell.innerText.replace(/\s+/g, " ").trim();
}
