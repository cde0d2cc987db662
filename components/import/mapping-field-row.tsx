import { Badge } from "@/components/ui/badge";
import { NativeSelect } from "@/components/ui/native-select";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { DURATION_UNITS } from "@/lib/intake/row/read-duration";
import type { MappingColumn } from "@/lib/present/import/mapping.schema";
import {
  chosenColumn,
  confidenceWords,
  type MappingField,
  UNIT_CHOICES,
  withColumn,
  withUnit,
} from "@/lib/present/import/mapping-form";

interface MappingFieldRowProps {
  readonly field: MappingField;
  readonly mapping: ColumnMapping;
  readonly columns: readonly MappingColumn[];
  /** The values of each column in the first records, the first that is not empty; empty where none is known. */
  readonly examples: readonly string[];
  /** How sure the proposal is, while it stands. */
  readonly confidence: number | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const EXAMPLE_MAX = 28;

/** One field: which column it is read from, each with an example, and how sure that is. */
export function MappingFieldRow(props: MappingFieldRowProps) {
  const { field, mapping, columns, examples, confidence, onChange } = props;
  const chosen = chosenColumn(mapping, field.field, columns);
  const words = confidence === null || chosen === "" ? null : confidenceWords(confidence);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-end gap-2">
        <NativeSelect
          className="flex-1"
          label={field.isRequired ? `${field.label} (needed)` : field.label}
          choices={[
            { value: "", label: field.isRequired ? "Choose a column" : "No such column" },
            ...columns.map(({ name }, position) => ({
              value: String(position),
              label: labelOf(name, examples[position]),
            })),
          ]}
          value={chosen}
          aria-invalid={field.isRequired && chosen === "" ? true : undefined}
          onChange={({ target }) => onChange(withColumn(mapping, field.field, target.value, columns))}
        />
        {field.isDuration && chosen !== "" ? (
          <NativeSelect
            label="in"
            className="w-32 shrink-0"
            choices={UNIT_CHOICES}
            value={mapping.columns[field.field]?.unit ?? "s"}
            onChange={({ target }) => {
              const unit = DURATION_UNITS.find((one) => one === target.value);
              if (unit !== undefined) onChange(withUnit(mapping, field.field, unit));
            }}
          />
        ) : null}
      </div>
      <p className="flex items-start gap-2 text-xs text-ink-faint">
        {words === null ? null : <Badge tone={words.tone}>{words.label}</Badge>}
        <span className="min-w-0 pt-px">{field.hint}</span>
      </p>
    </div>
  );
}

function labelOf(name: string, example = ""): string {
  if (example === "") return name;
  return `${name}: ${example.length > EXAMPLE_MAX ? `${example.slice(0, EXAMPLE_MAX)}…` : example}`;
}
