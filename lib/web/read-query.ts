import { AppError } from "@/lib/base/app-error";

/**
 * The query of a URL by its parameters' names.
 * @throws AppError `bad_request` where one stands more than once: only one of its values could count, and a filter of which
 *   a part is left out looks like one that found less
 */
export function readQuery(url: string): Readonly<Record<string, string>> {
  const given = new URL(url).searchParams;
  const names = [...given.keys()];
  const repeated = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  if (repeated.length > 0)
    throw new AppError("bad_request", `${repeated[0]}: This is given more than once`, {
      problems: repeated.map((path) => ({ path, message: "This is given more than once" })),
    });
  return Object.fromEntries(given);
}
