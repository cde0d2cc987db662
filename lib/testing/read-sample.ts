import { readFileSync } from "node:fs";
import path from "node:path";
import type { CallAttempt } from "@/lib/calls/call-attempt";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { type AssembledAttempt, createLegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { withRowsOfOneCall } from "@/lib/intake/leg/rows-of-one-call";
import { createFormatRecogniser, type FormatSample, type Recognition } from "@/lib/intake/recognise-format";
import { createRecordReader, type RecordReader } from "@/lib/intake/row/read-record";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import type { Skip } from "@/lib/intake/skip";

const recognise = createFormatRecogniser(FORMATS, GENERIC);

/** Cuts a well-formed table into cells: doubled quotes inside quotes, no line breaks inside cells. */
export function cutTable(text: string, delimiter: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) => cutLine(line, delimiter));
}

function cutLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (isQuoted && character === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}

/** What became of a whole sample. */
export interface ReadSample {
  readonly recognition: Recognition;
  readonly attempts: readonly CallAttempt[];
  readonly assembled: readonly AssembledAttempt[];
  readonly skips: readonly Skip[];
  readonly refusals: readonly RowRefusal[];
  /** Records that said again what another record of their call had said. */
  readonly repeats: number;
  /** How many records were read. */
  readonly read: number;
}

/** How a sample is read where its format does not say. */
export interface ReadSampleOptions {
  readonly timeZone?: string;
  readonly country?: string;
}

function recordsOf(sample: FormatSample, recognition: Recognition): { record: unknown; line: number }[] {
  if (sample.kind === "documents") return sample.documents.map((record, index) => ({ record, line: index + 1 }));
  const all = sample.rows.map((record, index) => ({ record, line: sample.lines[index] ?? index + 1 }));
  return all.filter(({ line }) => line > (recognition.headerLine ?? 0));
}

function attemptsOf(records: ReturnType<typeof recordsOf>, reader: RecordReader): CallAttempt[] {
  return records.flatMap(({ record, line }) => {
    const reading = reader.read(record, line);
    return reading.type === "leg" && reading.attempt !== null ? [reading.attempt] : [];
  });
}

/** Recognises a sample and reads all of it, as an import would, without a database. */
export function readSample(sample: FormatSample, options: ReadSampleOptions = {}): ReadSample {
  const looked = recognise(sample);
  const { header, section } = looked;
  const place = { header, section, timeZone: options.timeZone ?? "UTC", country: options.country ?? "US" };
  const records = recordsOf(sample, looked);
  const recognition = withRowsOfOneCall(
    looked,
    attemptsOf(records, createRecordReader(looked.format, looked.mapping, place)),
  );
  const { format, mapping } = recognition;
  const reader = createRecordReader(format, mapping, place);
  const assembler = createLegAssembler(format.legs);
  const assembled: AssembledAttempt[] = [];
  const skips: Skip[] = [];
  const refusals: RowRefusal[] = [];
  let repeats = 0;
  const take = (assembly: ReturnType<typeof assembler.finish>): void => {
    const { attempts, orphans } = assembly;
    repeats += assembly.repeats.length;
    assembled.push(...attempts);
    skips.push(...attempts.flatMap((attempt) => attempt.joined));
    skips.push(...orphans);
  };
  for (const { record, line } of records) {
    const reading = reader.read(record, line);
    if (reading.type === "leg") take(assembler.push(reading));
    else if (reading.type === "skip") skips.push(reading);
    else refusals.push(reading.refusal);
  }
  take(assembler.finish());
  const attempts = assembled.map(({ attempt }) => attempt);
  return { recognition, attempts, assembled, skips, refusals, repeats, read: records.length };
}

/** Reads a table written as text. */
export function readTable(text: string, delimiter: string, options: ReadSampleOptions = {}): ReadSample {
  const rows = cutTable(text, delimiter);
  return readSample({ kind: "rows", rows, lines: rows.map((_, index) => index + 1) }, options);
}

/** The records of a JSON file: its list, or its one object. */
function documentsOf(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [value];
}

/** Reads a fixture beside a test: `.json` as documents, `.txt` as log lines of one cell, else a table. */
export function readFixture(
  directory: string,
  name: string,
  { delimiter = ",", ...options }: ReadSampleOptions & { readonly delimiter?: string } = {},
): ReadSample {
  const text = readFileSync(path.join(directory, name), "utf8");
  if (name.endsWith(".json")) return readSample({ kind: "documents", documents: documentsOf(text) }, options);
  if (!name.endsWith(".txt")) return readTable(text, delimiter, options);
  const rows = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [line]);
  return readSample({ kind: "rows", rows, lines: rows.map((_, index) => index + 1) }, options);
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

/** One line for an attempt: numbers, start, and all that is known about it. */
function tellAttempt({ signal, ...attempt }: CallAttempt): string {
  const facts = {
    sip: signal.sip,
    phrase: signal.phrase,
    reason: signal.reason,
    info: signal.callInfo,
    q850: signal.q850,
    word: signal.disposition,
    amd: signal.amd,
    answered: signal.answered,
    talk: seconds(signal.durationMs),
    ring: seconds(attempt.ringMs),
    pdd: seconds(signal.pddMs),
    carrier: attempt.carrier || null,
    trunk: attempt.trunk || null,
    campaign: attempt.campaign || null,
    attestation: attempt.attestation,
    id: attempt.callId,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  const start = new Date(attempt.startedAtMs).toISOString().replace(".000Z", "Z");
  return [
    `${attempt.line}: ${attempt.callerId} > ${attempt.callee} at ${start}`,
    ...known.map(([name, value]) => `${name}=${value}`),
  ].join(" ");
}

/** Everything that became of a sample, one line each, in the order of its records. */
export function tell({ attempts, skips, refusals }: ReadSample): string[] {
  const told = [
    ...attempts.map((attempt) => ({ line: attempt.line, text: tellAttempt(attempt) })),
    ...skips.map(({ line, reason }) => ({ line, text: `${line}: skipped, ${reason}` })),
    ...refusals.map(({ line, reason, field, value }) => ({
      line,
      text: `${line}: refused, ${field} ${reason} ${value}`,
    })),
  ];
  return told.sort((a, b) => a.line - b.line).map(({ text }) => text);
}
