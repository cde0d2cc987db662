/** Longest list that is written out into one cell. */
const LIST_MAX = 20;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text of a value: numbers and booleans as JSON writes them, lists of them joined by commas, nothing for objects and null. */
function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return value
    .slice(0, LIST_MAX)
    .map((item) => (isObject(item) ? "" : cellOf(item)))
    .filter((text) => text !== "")
    .join(",");
}

function follow(document: unknown, steps: readonly string[]): unknown {
  let value: unknown = document;
  for (const step of steps) {
    if (!isObject(value)) return undefined;
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/**
 * Makes a function that writes a document as a row: one cell per path, empty where the document has nothing there.
 * @param paths keys joined by dots; a key that itself holds the dots is taken first
 */
export function createDocumentCells(paths: readonly string[]): (document: unknown) => string[] {
  const steps = paths.map((path) => path.split("."));
  return (document) =>
    paths.map((path, index) => {
      const direct = isObject(document) && Object.hasOwn(document, path) ? document[path] : undefined;
      return cellOf(direct ?? follow(document, steps[index] ?? []));
    });
}

/** Every path of the document that leads to a text, number, boolean or list of them, in the order of the document. */
export function documentPaths(document: unknown, prefix = "", depth = 5): string[] {
  if (!isObject(document) || depth === 0) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    return isObject(value) ? documentPaths(value, path, depth - 1) : [path];
  });
}
