import { cx } from "class-variance-authority";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { MappingProposal } from "@/lib/present/import/mapping.schema";
import { fieldsOfColumns } from "@/lib/present/import/mapping-form";

interface MappingSampleProps {
  readonly proposal: MappingProposal;
  readonly mapping: ColumnMapping;
}

/** The first records of a file as they are written, each column headed by what it is read for. */
export function MappingSample({ proposal: { columns, rows, part }, mapping }: MappingSampleProps) {
  const fields = fieldsOfColumns(mapping, columns);
  return (
    <Card
      title={`${rows.length === 1 ? "The first record" : `The first ${rows.length} records`} as written`}
      note={part}
      isFlush
    >
      <div className="max-h-72 overflow-y-auto">
        <Table caption={`${rows.length === 1 ? "The first record" : `The first ${rows.length} records`} as written`}>
          <thead>
            <tr>
              <HeadCell isNumber>Line</HeadCell>
              {columns.map(({ key, name }, position) => (
                <HeadCell key={key}>
                  {name}
                  <span className={cx("block", fields[position] ? "text-accent" : "font-normal italic")}>
                    {fields[position] || "not read"}
                  </span>
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <Cell isNumber className="text-sm text-ink-faint">
                  {line}
                </Cell>
                {columns.map(({ key }, position) => (
                  <Cell key={key} className="max-w-56 truncate font-mono text-sm whitespace-nowrap">
                    {cells[position]}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
