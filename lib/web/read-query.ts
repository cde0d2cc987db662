import { AppError } from "@/lib/base/app-error";

/**
 * The query of a URL by its parameters' names.
 * @param known the names that may stand there; null where every name may
 * @throws AppError `bad_request` where one stands more than once or is not known: only one of its values could count, or
 *   none, and a filter of which a part is left out looks like one that found what it asked for
 */
export function readQuery(url: string, known: readonly string[] | null): Readonly<Record<string, string>> {
  const given = new URL(url).searchParams;
  const names = [...new Set(given.keys())];
  const unknown = known === null ? [] : names.filter((name) => !known.includes(name));
  if (known !== null && unknown.length > 0) throw refusal(unknown, unknownWords(known));
  const repeated = names.filter((name) => given.getAll(name).length > 1);
  if (repeated.length > 0) throw refusal(repeated, "This is given more than once");
  return Object.fromEntries(given);
}

/** Of names that others made up, as many and as much as shows which are meant. */
const NAMES_MAX = 20;
const NAME_LENGTH_MAX = 100;

function refusal(names: readonly string[], message: string): AppError {
  const paths = names.slice(0, NAMES_MAX).map((name) => name.slice(0, NAME_LENGTH_MAX));
  return new AppError("bad_request", `${paths[0]}: ${message}`, {
    problems: paths.map((path) => ({ path, message })),
  });
}

function unknownWords(known: readonly string[]): string {
  return known.length === 0
    ? "There is no such parameter here, nor any other"
    : `There is no such parameter here; there are ${known.join(", ")}`;
}
