/** An object of a parsed document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest list that is written out into one cell. */
const LIST_MAX = 20;
const NO_OBJECT: JsonObject = {};

/** Whether the value is an object, and not a list or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under the key, an empty one where there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const child = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return isJsonObject(child) ? child : NO_OBJECT;
}

/** The objects of the list under the key; an object that stands there alone counts as a list of one. */
export function objectsAt(value: unknown, key: string): readonly JsonObject[] {
  const child = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return [child].flat().filter(isJsonObject);
}

/** Text of a value: numbers and booleans as JSON writes them, lists of them joined by commas, nothing for objects and null. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return value
    .slice(0, LIST_MAX)
    .map((item) => (Array.isArray(item) ? "" : textOf(item)))
    .filter((text) => text !== "")
    .join(",");
}

/** Text of the first of the keys that holds any. */
export function textAt(value: JsonObject, ...keys: readonly string[]): string {
  for (const key of keys) {
    const text = Object.hasOwn(value, key) ? textOf(value[key]) : "";
    if (text !== "") return text;
  }
  return "";
}
