import { FIELD_GRID } from "@/components/import/field-grid";
import { NativeSelect } from "@/components/ui/native-select";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { directionColumn, directionQuestions, withDirection } from "@/lib/present/import/direction-words";
import type { MappingColumn, PreviewedDirection } from "@/lib/present/import/mapping.schema";

interface DirectionMeaningsProps {
  readonly mapping: ColumnMapping;
  readonly columns: readonly MappingColumn[];
  /** What stands in the column as far as it was tried; null where there is no file to try. */
  readonly found: readonly PreviewedDirection[] | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Asks which way the calls went, for each value of the column of directions. */
export function DirectionMeanings({ mapping, columns, found, onChange }: DirectionMeaningsProps) {
  const questions = directionQuestions(mapping, found);
  if (questions.length === 0) return null;
  const isOpen = questions.some(({ means }) => means === "");
  return (
    <fieldset className="min-w-0 border-t pt-4">
      <legend className="sr-only">Which way the calls went</legend>
      <p className="mb-3 text-sm text-ink-soft">
        <strong className="font-medium text-ink">Which way did the calls go? </strong>
        {`By what stands in “${directionColumn(mapping, columns)}”.`}
        {isOpen ? " Records of a value that nobody knows are rejected." : ""}
      </p>
      <div className={FIELD_GRID}>
        {questions.map(({ value, label, note, means, choices }) => (
          <NativeSelect
            key={value}
            label={label}
            choices={choices}
            value={means}
            aria-invalid={means === "" ? true : undefined}
            onChange={({ target }) => onChange(withDirection(mapping, value, target.value))}
            {...(note === null ? {} : { description: note })}
          />
        ))}
      </div>
    </fieldset>
  );
}
