import type { BlindSpot } from "@/lib/intake/honesty/blind-spot";
import type { ColumnSource } from "@/lib/intake/mapping/column-mapping";
import type { Direction } from "@/lib/intake/row/direction";
import type { DurationUnit } from "@/lib/intake/row/read-duration";
import type { SourceField } from "@/lib/intake/row/source-field";
import type { SkipReason } from "@/lib/intake/skip";
import type { DateOrder } from "@/lib/intake/time/date-order";

/** How trusted a file of this format is to show who blocked: 1 SIP code and more, 5 a status word at best. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** Header names, or top-level keys of a document, all normalised. */
export interface Signature {
  readonly required: readonly string[];
  /** At least one of them, where any is listed. */
  readonly any: readonly string[];
  readonly forbidden: readonly string[];
}

/** How rows without a header are known: by the shape of their values around one cell, never by position alone. */
export interface Headerless {
  /** Index of the telling cell of this row; null where the row has another shape. */
  readonly anchor: (cells: readonly string[]) => number | null;
  /** Position of each field relative to the anchor. */
  readonly columns: { readonly [Field in SourceField]?: number | readonly number[] };
  /** Units of bare numbers in duration columns; seconds where absent. */
  readonly units?: { readonly [Field in SourceField]?: DurationUnit };
  /** Finds further fields, whose place differs from file to file, by the values of the sampled rows. */
  readonly locate?: (
    rows: readonly (readonly string[])[],
    anchor: number,
  ) => { readonly [Field in SourceField]?: number | readonly number[] };
}

/** One field of the map: a header name or path, several in order of preference, or with the unit of its numbers. */
export type FieldSource = string | readonly string[] | ColumnSource;

/** What times mean that name no zone. `stated`: every time of this format names its zone or is an epoch. */
export interface TimeRule {
  readonly zone: "utc" | "local" | "stated";
  /** Fixed by the format; null where the file must tell. */
  readonly dateOrder: DateOrder | null;
}

/** Which records are calls out to the public network. */
export type DirectionRule =
  /** The format holds nothing else, or does not say. */
  | { readonly kind: "all_outbound" }
  /** The format holds calls into the customer alone. */
  | { readonly kind: "all_inbound" }
  /** The direction column decides; `words` are normalised spellings that mean something else here than elsewhere. */
  | { readonly kind: "by_column"; readonly words: Readonly<Record<string, Direction>> };

/** How records become attempts. */
export type LegRule =
  /** One record per call. */
  | "single"
  /** SIP transactions (INVITE, ACK, BYE) of one dialog. */
  | "dialog"
  /** Several routing attempts or sides of one call under one id. */
  | "attempts"
  /** Tries of one call over one route after another: same id and same callee. */
  | "tries"
  /** No id at all: same caller ID and callee within five seconds are one call. */
  | "by_numbers";

/** Keeps records whose field reads as one of the words (compared in lower case); others are skipped for the reason. */
export interface KeepRule {
  readonly field: SourceField;
  readonly words: readonly string[];
  readonly otherwise: SkipReason;
}

/** Everything Ringworthy knows about one kind of export, as data. */
export interface Format {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly signature: Signature;
  readonly headerless: Headerless | null;
  /** Turns a document or a keyed log line into a flat object whose keys are the paths of `fields`; null: not of this kind. */
  readonly flatten: ((record: unknown) => Readonly<Record<string, unknown>> | null) | null;
  readonly fields: { readonly [Field in SourceField]?: FieldSource };
  /** Fields for which operators add columns of their own: sought by name and values where the map above finds none. */
  readonly openTo: readonly SourceField[];
  readonly time: TimeRule;
  readonly direction: DirectionRule;
  readonly legs: LegRule;
  /** One id may stand on calls to several callees, each of which is an attempt of its own: id and callee together are the id. */
  readonly idsSpanCallees: boolean;
  /** Where an answer time is missing, the duration still counts talk: never the ringing, whatever its column is called. */
  readonly durationIsTalk: boolean;
  /** The records stand in a log among other messages: lines of another shape are left out, not refused. */
  readonly isLog: boolean;
  readonly keep: readonly KeepRule[];
  /** Records of messages, by their kind, are left out whatever else is kept. */
  readonly leavesOutMessages: boolean;
  /**
   * The format of a telephone system with extensions: a call to a short number is internal, or inbound if it came from outside.
   * Of a system that nobody knows only numbers of two to five digits are (`by_number`), and no names.
   */
  readonly hasExtensions: boolean | "by_number";
  /** Callees are written as dialled, with the 9 of North American offices before the number; `by_file` where the file shows it. */
  readonly dialsNine: boolean | "by_file";
  /** All numbers are written with their calling code and without a plus, as the file itself shows. */
  readonly lacksPlus: boolean;
  /** Words that stand in the column of the SIP code, in lower case, and the code that they mean; an empty one means none. */
  readonly codeWords: Readonly<Record<string, string>>;
  /** Q.850 causes are written in hexadecimal. */
  readonly hexCauses: boolean;
  /** Kinds of legs by the normalised word in the `method` column. */
  readonly legKinds: Readonly<Record<string, "agent" | "partial" | "final">>;
  /** Blind spots beyond those that missing columns tell. */
  readonly cannotShow: readonly BlindSpot[];
  /** What it shows although the usual column is missing, such as a 607 by its cause name. */
  readonly canShow: readonly BlindSpot[];
  /** How to get an export that shows more; null where this is the best one. */
  readonly recipe: string | null;
}
