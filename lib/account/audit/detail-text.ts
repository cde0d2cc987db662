/** A text that is kept with what was written down; null where there is none of that name. */
export function detailText(detail: unknown, name: string): string | null {
  if (typeof detail !== "object" || detail === null) return null;
  const [, value] = Object.entries(detail).find(([key]) => key === name) ?? [];
  return typeof value === "string" ? value : null;
}
