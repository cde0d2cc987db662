/**
 * The one spelling under which header names are compared: byte order mark removed, lower case,
 * every run of characters outside a–z and 0–9 one underscore, none at the ends.
 * `"Call Start-Time"` becomes `call_start_time`.
 */
export function normaliseHeader(name: string): string {
  const plain = name.charCodeAt(0) === 0xfeff ? name.slice(1) : name;
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
