/**
 * Finds text that no database column and no valid UTF-8 can hold: a NUL, or half of a surrogate pair.
 * @param value as JSON or a URL gave it, however deep
 * @returns the path that leads to the first such text, empty for the value itself; null when there is none
 */
export function unstorableText(value: unknown): string | null {
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: "", value }];
  // A list instead of recursion: a sender may nest deeper than the stack goes.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === "string" && isUnstorable(next.value)) return next.path;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [name, member] of Object.entries(next.value)) {
      if (isUnstorable(name)) return next.path;
      waiting.push({ path: next.path === "" ? name : `${next.path}.${name}`, value: member });
    }
  }
  return null;
}

function isUnstorable(text: string): boolean {
  return text.includes("\u0000") || /\p{Cs}/u.test(text);
}
