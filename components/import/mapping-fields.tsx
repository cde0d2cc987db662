import { FIELD_GRID } from "@/components/import/field-grid";
import { MappingFieldRow } from "@/components/import/mapping-field-row";
import { Disclosure } from "@/components/ui/disclosure";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { MappingColumn } from "@/lib/present/import/mapping.schema";
import { MAPPING_FIELDS } from "@/lib/present/import/mapping-form";

interface MappingFieldsProps {
  readonly mapping: ColumnMapping;
  readonly columns: readonly MappingColumn[];
  readonly examples: readonly string[];
  /** How sure a field's column is, as long as it is the proposed one. */
  readonly confidenceOf: (field: SourceField) => number | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Fields that say how a call ended come with the needed ones; the rest can be opened. */
const FIRST = 12;

/** Chooses a column for every field. */
export function MappingFields({ confidenceOf, ...rest }: MappingFieldsProps) {
  const grid = (fields: typeof MAPPING_FIELDS) => (
    <div className={FIELD_GRID}>
      {fields.map((field) => (
        <MappingFieldRow key={field.field} {...rest} field={field} confidence={confidenceOf(field.field)} />
      ))}
    </div>
  );
  return (
    <>
      {grid(MAPPING_FIELDS.slice(0, FIRST))}
      <Disclosure summary={`${MAPPING_FIELDS.length - FIRST} more, such as call id, trunk and campaign`}>
        {() => <div className="mt-3">{grid(MAPPING_FIELDS.slice(FIRST))}</div>}
      </Disclosure>
    </>
  );
}
