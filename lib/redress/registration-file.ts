import { parseCallerId } from "@/lib/calls/caller-id";
import { REGISTRIES, REGISTRY_WORDS, type Registry } from "@/lib/redress/registry";

/** A row of a file of registrations: what it sets, or why it was left out. */
export type RegistrationRow =
  | {
      readonly ok: true;
      readonly callerId: string;
      readonly registry: Registry;
      readonly day: string;
      readonly reference: string;
    }
  | { readonly ok: false; readonly reason: string };

/** The columns of such a file, as it is written and as it is read; more columns do no harm. */
export const REGISTRATION_COLUMNS = ["callerId", "registry", "registeredOn", "reference"] as const;

/** Finds the columns by their names, in any order; null where number, registry or day is missing. */
export function registrationColumns(header: readonly string[]): ReadonlyMap<string, number> | null {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const places = new Map(REGISTRATION_COLUMNS.map((column) => [String(column), names.indexOf(column.toLowerCase())]));
  const isComplete = REGISTRATION_COLUMNS.slice(0, 3).every((column) => (places.get(column) ?? -1) >= 0);
  return isComplete ? places : null;
}

const REFERENCE_MAX = 200;
const FIRST_DAY = "2000-01-01";

/**
 * Reads a row.
 * @param country ISO 3166-1 alpha-2, for numbers without a country code
 * @param today the last day on which something can have been registered
 */
export function registrationRow(
  columns: ReadonlyMap<string, number>,
  row: readonly string[],
  { country, today }: { readonly country: string; readonly today: string },
): RegistrationRow {
  const cell = (name: (typeof REGISTRATION_COLUMNS)[number]) => (row[columns.get(name) ?? -1] ?? "").trim();
  // The apostrophe that keeps a spreadsheet from taking a cell for a formula is none of ours.
  const number = parseCallerId(cell("callerId").replace(/^'/, ""), country);
  if (!number.ok) return { ok: false, reason: "callerId is no number" };
  const registry = knownRegistry(cell("registry"));
  if (registry === null) return { ok: false, reason: `registry is none of ${REGISTRIES.join(", ")}` };
  const day = cell("registeredOn").slice(0, 10);
  if (!isDay(day)) return { ok: false, reason: "registeredOn is no day such as 2026-11-02" };
  if (day > today) return { ok: false, reason: "registeredOn lies ahead" };
  if (day < FIRST_DAY) return { ok: false, reason: "registeredOn is before the year 2000" };
  const reference = cell("reference")
    .replace(/\p{C}+/gu, " ")
    .slice(0, REFERENCE_MAX);
  return { ok: true, callerId: number.value, registry, day, reference };
}

function knownRegistry(text: string): Registry | null {
  const word = text.toLowerCase().replace(/[^a-z]+/g, "_");
  return (
    REGISTRIES.find(
      (one) => one === word || REGISTRY_WORDS[one].label.toLowerCase().replace(/[^a-z]+/g, "_") === word,
    ) ?? null
  );
}

function isDay(text: string): boolean {
  const at = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
