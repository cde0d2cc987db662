import { type MappedColumns, REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";

/**
 * Whether a document holds the same fields of a call in several objects side by side, of which a mapping can name but
 * one: `{"a":{"from":…,"to":…,"start":…},"b":{"from":…,"to":…,"start":…}}` may be two calls or the two sides of one.
 * @param columns the paths that were taken for the fields of a call
 * @param paths all paths of the document
 */
export function isOneOfSeveral(columns: MappedColumns, paths: readonly string[]): boolean {
  const required = REQUIRED_FIELDS.map((field) => String(columns[field]?.from[0] ?? "").split("."));
  const [first = []] = required;
  return first.slice(0, -1).some((_, level) => {
    const beside = required.map((steps) => stepsAt(paths, steps, level));
    const [candidates = new Set<string>(), ...others] = beside;
    const whole = [...candidates].filter((step) => others.every((steps) => steps.has(step)));
    return whole.length > 1;
  });
}

/** What may stand at a level of the path, all else being the same. */
function stepsAt(paths: readonly string[], steps: readonly string[], level: number): ReadonlySet<string> {
  const before = steps.slice(0, level).join(".");
  const behind = steps.slice(level + 1).join(".");
  if (behind === "") return new Set();
  const found = paths.flatMap((path) => {
    const parts = path.split(".");
    const isBeside = parts.slice(0, level).join(".") === before && parts.slice(level + 1).join(".") === behind;
    return isBeside ? (parts[level] ?? []) : [];
  });
  return new Set(found);
}
