"use client";

import { type ReactNode, useRef } from "react";
import { CsvButton, type CsvTable } from "@/components/figure/csv-button";

interface SavableTableProps {
  /** What the table shows; names the file. */
  readonly name: string;
  /** Holds one table. */
  readonly children: ReactNode;
}

/** A table that can be taken away as a CSV file, as it reads. */
export function SavableTable({ name, children }: SavableTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const read = (): CsvTable | null => {
    const table = frame.current?.querySelector("table");
    if (!table) return null;
    const [head = [], ...rows] = [...table.rows].map((row) => [...row.cells].map(textOf));
    return { head, rows };
  };
  return (
    <div ref={frame}>
      {children}
      <CsvButton name={name} table={read} />
    </div>
  );
}

/** Of a cell that holds on a narrow screen what other columns hold on a wide one, only what is marked as its own. */
function textOf(cell: HTMLElement): string {
  const { innerText } = cell.querySelector<HTMLElement>("[data-saved]") ?? cell;
  return innerText.replace(/\s+/g, " ").trim();
}
