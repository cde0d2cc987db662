"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";

/** What a CSV file holds: headings, and cells as they read. */
export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface CsvButtonProps {
  /** What is taken away; names the file. */
  readonly name: string;
  /** Made when somebody asks for it; null when there is nothing. */
  readonly table: () => CsvTable | null;
}

/** Takes away as a CSV file what stands above it. */
export function CsvButton({ name, table }: CsvButtonProps) {
  const save = async () => {
    const made = table();
    if (made === null) return;
    const { tableCsv } = await import("@/components/figure/table-csv");
    const url = URL.createObjectURL(new Blob([tableCsv(made.head, made.rows)], { type: "text/csv" }));
    const link = Object.assign(document.createElement("a"), {
      href: url,
      download: `${name.toLowerCase().replace(/[^a-z0-9+]+/g, "-")}.csv`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="flex justify-end px-2 py-1 print:hidden">
      <Button variant="ghost" size="sm" aria-label={`Download as CSV: ${name}`} onClick={save}>
        <Download aria-hidden className="size-3.5" />
        CSV
      </Button>
    </div>
  );
}
