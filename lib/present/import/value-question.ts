import { formatThings } from "@/lib/present/format";

/** What one value of a column means, to be chosen. */
export interface ValueQuestion<Meaning extends string> {
  readonly value: string;
  readonly label: string;
  /** How many of the records that were tried have it; null where none were. */
  readonly note: string | null;
  /** The chosen meaning; empty where nobody knows it. */
  readonly means: Meaning | "";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A value that was found, or that somebody was asked about before. */
interface Found<Meaning extends string> {
  readonly value: string;
  readonly records: number | null;
  readonly means: Meaning | null;
}

/** The value as it is shown: one that is empty has a name. */
export function shownValue(value: string): string {
  return value === "" ? "(empty)" : value;
}

/**
 * What to ask about the values of a column: those that stand in the file as far as it was tried, or, without a file, those that
 * somebody was asked about before.
 * @param said what somebody said that values mean
 * @param choicesOf the choices beside a meaning, which is empty where nobody knows it
 */
export function valueQuestions<Meaning extends string>(
  said: Readonly<Record<string, Meaning>>,
  found: readonly Found<Meaning>[] | null,
  choicesOf: (means: Meaning | "") => ValueQuestion<Meaning>["choices"],
): readonly ValueQuestion<Meaning>[] {
  const values = found ?? Object.keys(said).map((value) => ({ value, records: null, means: null }));
  return values.map(({ value, records, means }) => {
    const chosen = (Object.hasOwn(said, value) ? said[value] : undefined) ?? means ?? "";
    return {
      value,
      label: shownValue(value),
      note: records === null ? null : formatThings(records, "record"),
      means: chosen,
      choices: choicesOf(chosen),
    };
  });
}
