import { findHeader } from "@/lib/intake/csv/find-header";
import { documentPaths, rowDocument } from "@/lib/intake/document/document-cells";
import { isJsonObject, objectAt } from "@/lib/intake/document/json-object";
import type { FieldSource, Format, Signature } from "@/lib/intake/format";
import { contrastingHeader } from "@/lib/intake/header/contrasting-header";
import { normaliseHeader } from "@/lib/intake/header/header";
import { knowHeaderless, splitLogLines } from "@/lib/intake/headerless-rows";
import type { ColumnMapping, MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import type { FieldProposal, SampledColumn } from "@/lib/intake/proposal/field-proposal";
import { isOneOfSeveral } from "@/lib/intake/proposal/one-of-several";
import { proposeByValues } from "@/lib/intake/proposal/propose-by-values";
import { columnsOf, proposeMapping } from "@/lib/intake/proposal/propose-mapping";
import { columnNames, documentColumns, headedColumns, positionedColumns } from "@/lib/intake/proposal/sampled-columns";
import { answeredFlags } from "@/lib/intake/proposal/status-by-values";
import { type Section, sectionAbove } from "@/lib/intake/row/section";
import { SOURCE_FIELDS, type SourceField } from "@/lib/intake/row/source-field";
import { type DateOrderEvidence, decideDateOrder } from "@/lib/intake/time/date-order-evidence";
import { scanDateOrder } from "@/lib/intake/time/scan-date-order";
import { zoneAbove } from "@/lib/intake/time/zone-above";

/** The first records of a file, as the reader of bytes cut them. */
export type FormatSample =
  | { readonly kind: "rows"; readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] }
  | { readonly kind: "documents"; readonly documents: readonly unknown[] };

/** What a file was taken for. */
export interface Recognition {
  readonly format: Format;
  /** `exact`: a signature fits. `guess`: names and values propose every required field. `none`: a person must map it. */
  readonly confidence: "exact" | "guess" | "none";
  /** Line of the header (1-based); null where there is none. */
  readonly headerLine: number | null;
  /** The header row as written; null where there is none. */
  readonly header: readonly string[] | null;
  readonly mapping: ColumnMapping;
  /** What the sampled dates say about day and month; the mapping holds the decision where there is one. */
  readonly dateOrder: DateOrderEvidence;
  /** How sure each proposed column is; empty where the format is exact. */
  readonly proposals: readonly FieldProposal[];
  /** What a title above the header says of the rows below; null where none does. */
  readonly section: Section | null;
}

/** Below it a required column is a hint for a person, and the file is not imported by it alone. */
const SURE_ENOUGH = 0.5;

type Found = Omit<Recognition, "dateOrder" | "section">;

/** Whether the names bear the signature. */
function fits({ required, any, forbidden }: Signature, names: ReadonlySet<string>): boolean {
  if (required.length === 0 || !required.every((name) => names.has(name))) return false;
  if (any.length > 0 && !any.some((name) => names.has(name))) return false;
  return !forbidden.some((name) => names.has(name));
}

/** The format with the most required names among those whose signature fits. */
function bestBySignature(formats: readonly Format[], names: ReadonlySet<string>): Format | null {
  const fitting = formats.filter((format) => fits(format.signature, names));
  fitting.sort((a, b) => b.signature.required.length - a.signature.required.length);
  return fitting[0] ?? null;
}

function namesOf(cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.map(normaliseHeader));
}

function sourceColumns(source: FieldSource): readonly (string | number)[] {
  if (typeof source === "string") return [source];
  return "from" in source ? source.from : source;
}

/** The format's field map on the names that this file has, written as `spell` has them. */
function columnsOnNames(format: Format, spell: (name: string, field: SourceField) => string | null): MappedColumns {
  const entries = SOURCE_FIELDS.flatMap((field) => {
    const source = format.fields[field];
    if (source === undefined) return [];
    const from = sourceColumns(source).flatMap((name) =>
      typeof name === "string" ? (spell(name, field) ?? []) : name,
    );
    if (from.length === 0) return [];
    const unit = typeof source === "object" && "from" in source ? source.unit : undefined;
    return [[field, unit === undefined ? { from } : { from, unit }] as const];
  });
  return Object.fromEntries(entries);
}

function mappingOf(format: Format, columns: MappedColumns, anchor: number | null): ColumnMapping {
  return { formatId: format.id, columns, timeZone: null, country: null, dateOrder: null, anchor };
}

/** The row that names the columns. */
interface Header {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

function headerFields(header: Header | null): Pick<Found, "header" | "headerLine"> {
  return { header: header?.cells ?? null, headerLine: header?.line ?? null };
}

function exact(format: Format, columns: MappedColumns, header: Header | null, anchor: number | null = null): Found {
  const mapping = mappingOf(format, columns, anchor);
  return { format, confidence: "exact", ...headerFields(header), mapping, proposals: [] };
}

function proposed(
  generic: Format,
  columns: readonly SampledColumn[],
  nameOf: (position: number) => string | number,
  header: Header | null,
): Found {
  const named = proposeMapping(columns);
  const hints = proposeByValues(columns, named);
  const proposals = [...named, ...hints];
  const isSure =
    hints.length === 0 &&
    REQUIRED_FIELDS.every((wanted) =>
      named.some(({ field, confidence }) => field === wanted && confidence >= SURE_ENOUGH),
    );
  const status = proposals.find(({ field }) => field === "disposition");
  const statuses = answeredFlags(columns[status?.column ?? -1]);
  const mapping = { ...mappingOf(generic, columnsOf(proposals, nameOf), null), ...(statuses && { statuses }) };
  return { format: generic, confidence: isSure ? "guess" : "none", ...headerFields(header), mapping, proposals };
}

type Rows = readonly (readonly string[])[];

function recogniseHeaderless(formats: readonly Format[], rows: Rows): Found | null {
  const known = knowHeaderless(formats, rows);
  return known === null ? null : exact(known.format, known.columns, null, known.anchor);
}

/** Log lines whose cells the format turns into flat objects. */
function recogniseLines(formats: readonly Format[], records: readonly unknown[]): Found | null {
  for (const format of formats) {
    const flat = records.flatMap((record) => format.flatten?.(record) ?? []);
    const isEnough = format.isLog ? flat.length > 0 : flat.length * 2 > records.length;
    if (isEnough) return onPaths(format, flat);
  }
  return null;
}

/**
 * An exact format on the paths of its documents. A field may be rare, so its path counts even where no sampled document has
 * it; but an answer time that the source never writes must not read as "not answered".
 */
function onPaths(format: Format, documents: readonly unknown[]): Found {
  const spelled = new Map(
    documents.flatMap((document) => documentPaths(document)).map((path) => [normaliseHeader(path), path]),
  );
  return exact(
    format,
    columnsOnNames(
      format,
      (name, field) => spelled.get(normaliseHeader(name)) ?? (field === "answeredAt" ? null : name),
    ),
    null,
  );
}

/**
 * Takes the first records of a file for one of the known formats.
 * Headed files and documents by signature: all required names, none forbidden, the most required wins. Rows without header
 * by the shape of their values. Else names and values propose a mapping under the generic format.
 * @param formats the formats to choose from
 * @param generic the format of files that nobody listed
 */
export function createFormatRecogniser(
  formats: readonly Format[],
  generic: Format,
): (sample: FormatSample) => Recognition {
  const ofLines = formats.filter((format) => format.flatten !== null && format.signature.required.length === 0);
  const recogniseRows = (written: Rows, lines: readonly number[]): Found => {
    const rows = splitLogLines(written);
    const known = findHeader(rows, (cells) => bestBySignature(formats, namesOf(cells)) !== null);
    const unsigned = known === null ? (recogniseLines(ofLines, rows) ?? recogniseHeaderless(formats, rows)) : null;
    if (unsigned !== null) return unsigned;
    const named = known ?? contrastingHeader(rows);
    if (named === null) return proposed(generic, positionedColumns(rows), (position) => position, null);
    const header: Header = { cells: named.cells, line: lines[named.index] ?? named.index + 1 };
    const below = rows.slice(named.index + 1);
    const names = namesOf(header.cells);
    const format = bestBySignature(formats, names);
    const columns = headedColumns(header.cells, below);
    if (format?.flatten) {
      const flat = below.flatMap((cells) => format.flatten?.(rowDocument(header.cells, cells)) ?? []);
      return { ...onPaths(format, flat), ...headerFields(header) };
    }
    if (format !== null) {
      const stated = columnsOnNames(format, (name) => knownName(name, names));
      return exact(format, { ...addedColumns(format, stated, columns), ...stated }, header);
    }
    return proposed(generic, columns, columnNames(header.cells), header);
  };
  const recogniseDocuments = (documents: readonly unknown[]): Found => {
    const keys = new Set(documents.flatMap((value) => topKeys(value)));
    const format = bestBySignature(formats, keys);
    if (format !== null) {
      const flat = documents.flatMap((value) => (format.flatten === null ? value : (format.flatten(value) ?? [])));
      return onPaths(format, flat);
    }
    const columns = documentColumns(documents);
    const found = proposed(generic, columns, (position) => columns[position]?.name ?? "", null);
    const paths = columns.map(({ name }) => name);
    return isOneOfSeveral(found.mapping.columns, paths) ? { ...found, confidence: "none" } : found;
  };
  return (sample) => {
    if (sample.kind === "documents")
      return { ...withDateOrder(recogniseDocuments(sample.documents), sample.documents), section: null };
    const found = recogniseRows(sample.rows, sample.lines);
    const above = sample.rows.filter((_, at) => (sample.lines[at] ?? 0) < (found.headerLine ?? 0));
    const read = withDateOrder(found, sample.rows);
    return { ...read, mapping: { ...read.mapping, timeZone: zoneAbove(above) }, section: sectionAbove(above) };
  };
}

/** Adds what the sampled dates say about the order of day and month. */
function withDateOrder(found: Found, records: readonly unknown[]): Omit<Recognition, "section"> {
  const dateOrder = scanDateOrder(found.mapping, found.header, records);
  const decided = decideDateOrder(dateOrder);
  return { ...found, mapping: { ...found.mapping, dateOrder: decided === "mixed" ? null : decided }, dateOrder };
}

/** Columns that the operator added for fields which the format leaves open. */
function addedColumns(format: Format, stated: MappedColumns, columns: readonly SampledColumn[]): MappedColumns {
  const used = new Set(Object.values(stated).flatMap((source) => source.from));
  const free = columns.filter(({ name }) => !used.has(normaliseHeader(name)));
  const proposals = proposeMapping(free).filter(({ field }) => format.openTo.includes(field));
  return columnsOf(proposals, (position) => normaliseHeader(free[position]?.name ?? ""));
}

function knownName(name: string, names: ReadonlySet<string>): string | null {
  const spelled = normaliseHeader(name);
  return names.has(spelled) ? spelled : null;
}

/** Keys of a document, and of the event inside an envelope that calls it `data`. */
function topKeys(value: unknown): string[] {
  return [value, objectAt(value, "data")]
    .filter(isJsonObject)
    .flatMap((object) => Object.keys(object).map(normaliseHeader));
}
