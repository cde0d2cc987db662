import { isJsonObject, textOf } from "@/lib/intake/document/json-object";

/** The step to the last one of a list of objects: of the legs or tries of a call it is the one that counts. */
const LAST = "-1";

/** Whether a path leads into a list. @param path see {@link createDocumentCells} */
export function isWithinList(path: string): boolean {
  return path.split(".").includes(LAST);
}

function follow(document: unknown, steps: readonly string[]): unknown {
  let value: unknown = document;
  for (const step of steps) {
    if (step === LAST && Array.isArray(value)) {
      value = value.at(-1);
      continue;
    }
    if (!isJsonObject(value)) return undefined;
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** What stands at a path of the document; undefined where nothing does. See {@link createDocumentCells} for paths. */
export function documentValue(document: unknown, path: string): unknown {
  const direct = isJsonObject(document) && Object.hasOwn(document, path) ? document[path] : undefined;
  return direct ?? follow(document, path.split("."));
}

/**
 * Makes a function that writes a document as a row: one cell per path, empty where the document has nothing there.
 * @param paths keys joined by dots; a key that itself holds the dots is taken first
 */
export function createDocumentCells(paths: readonly string[]): (document: unknown) => string[] {
  const steps = paths.map((path) => path.split("."));
  return (document) =>
    paths.map((path, index) => {
      const direct = isJsonObject(document) && Object.hasOwn(document, path) ? document[path] : undefined;
      return textOf(direct ?? follow(document, steps[index] ?? []));
    });
}

/** The document that a header makes of a row: one key per column, the first of two columns of one name. */
export function rowDocument(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]).reverse());
}

/**
 * Every path of the document that leads to a text, number, boolean or list of them, in the order of the document; of a list of
 * objects also those of its last one.
 */
export function documentPaths(document: unknown, prefix = "", depth = 5): string[] {
  if (!isJsonObject(document) || depth === 0) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isJsonObject(value)) return documentPaths(value, path, depth - 1);
    return Array.isArray(value) ? [path, ...documentPaths(value.at(-1), `${path}.${LAST}`, depth - 1)] : [path];
  });
}
