import type { Disposition } from "@/lib/calls/disposition";
import type { Recognition } from "@/lib/intake/recognise-format";
import { bindToPaths } from "@/lib/intake/row/bind-columns";
import { createBoundRecords } from "@/lib/intake/row/bound-record";
import { pick } from "@/lib/intake/row/cell";
import { NO_END, readEndText } from "@/lib/intake/row/read-end-text";
import type { Reading } from "@/lib/intake/row/read-row";
import { ValueCounts } from "@/lib/intake/row/value-counts";

/** One status word that nobody knows. */
export interface StatusValue {
  /** As written, tidied. */
  readonly value: string;
  readonly records: number;
  /** What a person said that it means; null where nobody said. */
  readonly means: Disposition | null;
}

/** Whether the record leaves it to its status word how the call ended, or to nothing. */
function isAsked(reading: Reading): boolean {
  if (reading.type === "refused") return reading.refusal.reason === "not_a_sip_code";
  if (reading.type === "skip" || reading.attempt === null) return false;
  const { sip, q850, reason, answered } = reading.attempt.signal;
  return sip === null && q850 === null && reason === null && answered !== true;
}

/**
 * Counts the status words of one file that no list knows, of records that say nothing else about the end of their call;
 * nothing of a format that makes its own records of the file's.
 */
export class StatusValues {
  readonly #counts = new ValueCounts();
  readonly #isFlat: boolean;
  readonly #laidOut: ReturnType<typeof createBoundRecords>;
  readonly #meansOf: (value: string) => Disposition | null;

  constructor({ format, mapping, header }: Pick<Recognition, "format" | "mapping" | "header">) {
    this.#isFlat = format.flatten === null;
    this.#laidOut = createBoundRecords({ mapping, header });
    this.#meansOf = bindToPaths(mapping).bound.statusMeaning;
  }

  /** Takes a record, and what was made of it. */
  add(record: unknown, reading: Reading): void {
    if (!this.#isFlat || !isAsked(reading)) return;
    const { cells, bound } = this.#laidOut(record);
    const value = pick(cells, bound.at("disposition")) || pick(cells, bound.at("sipCode"));
    const isOpen = readEndText(value) === NO_END || this.#meansOf(value) !== null;
    if (value !== "" && isOpen) this.#counts.add(value);
  }

  /** The words that a person may give a meaning to, the most frequent first. */
  values(): readonly StatusValue[] {
    return this.#counts.most().map((found) => ({ ...found, means: this.#meansOf(found.value) }));
  }
}
