import { FIELD_GRID } from "@/components/import/field-grid";
import { NativeSelect } from "@/components/ui/native-select";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { directionColumn, directionQuestions, withDirection } from "@/lib/present/import/direction-words";
import type { MappingColumn, MappingPreview } from "@/lib/present/import/mapping.schema";
import { statusQuestions, withStatus } from "@/lib/present/import/status-meaning-words";
import type { ValueQuestion } from "@/lib/present/import/value-question";

interface ValueMeaningsProps {
  readonly mapping: ColumnMapping;
  readonly columns: readonly MappingColumn[];
  /** What stands in the columns as far as they were tried; null where there is no file to try. */
  readonly found: Pick<MappingPreview, "directions" | "statuses"> | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Asks what values of the file's columns mean: which way the calls went, and how they ended where nobody knows the word. */
export function ValueMeanings({ mapping, columns, found, onChange }: ValueMeaningsProps) {
  const directions = directionQuestions(mapping, found?.directions ?? null);
  const isOpen = directions.some(({ means }) => means === "");
  return (
    <>
      <Questions
        title="Which way did the calls go?"
        text={`By what stands in “${directionColumn(mapping, columns)}”.${isOpen ? " Records of a value that nobody knows are rejected." : ""}`}
        questions={directions}
        isNeeded
        onChoose={(value, chosen) => onChange(withDirection(mapping, value, chosen))}
      />
      <Questions
        title="What do these words say about the end of a call?"
        text="Nobody here knows them. Such calls count as answered where they have a talk time; of the others the outcome stays unknown."
        questions={statusQuestions(mapping, found?.statuses ?? null)}
        onChoose={(value, chosen) => onChange(withStatus(mapping, value, chosen))}
      />
    </>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly ValueQuestion<string>[];
  /** Whether records of a value without a meaning are rejected. */
  readonly isNeeded?: boolean;
  readonly onChoose: (value: string, chosen: string) => void;
}

function Questions({ title, text, questions, isNeeded = false, onChoose }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <fieldset className="min-w-0 border-t pt-4">
      <legend className="sr-only">{title}</legend>
      <p className="mb-3 text-sm text-ink-soft">
        <strong className="font-medium text-ink">{title} </strong>
        {text}
      </p>
      <div className={FIELD_GRID}>
        {questions.map(({ value, label, note, means, choices }) => (
          <NativeSelect
            key={value}
            label={label}
            choices={choices}
            value={means}
            aria-invalid={isNeeded && means === "" ? true : undefined}
            onChange={({ target }) => onChoose(value, target.value)}
            {...(note === null ? {} : { description: note })}
          />
        ))}
      </div>
    </fieldset>
  );
}
