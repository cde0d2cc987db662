/** An operation of the API as its description names it. */
export interface KnownOperation {
  readonly path: string;
  readonly method: string;
  readonly query: readonly string[];
  readonly hasBody: boolean;
}

/** A request to send. */
export interface OddRequest {
  readonly path: string;
  readonly method: string;
  readonly body: string | null;
}

const ODD = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\u202e",
    "'; drop table call; --",
    "%",
    "%00",
    "\\",
    "{}",
    "[]",
    "null",
  ],
  ...["../../etc/passwd", "x".repeat(5_000), "-1", "1e308", "NaN", "true", "0000-01-01", "9999-12-31T23:59:59Z"],
  ...[
    "+13125550103",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "<script>alert(1)</script>",
    "<%= 7*7 %>",
    "{{7*7}}",
    "😀",
  ],
];
const NAMES = [
  ...["email", "password", "currentPassword", "name", "secret", "code", "role", "userId", "slug", "status", "label"],
  ...[
    "mapping",
    "scopes",
    "expiresAt",
    "callDays",
    "tallyMonths",
    "number",
    "confirmation",
    "text",
    "reset",
    "timeZone",
  ],
];

/**
 * Makes an odd request.
 * @param chance a number from 0 to 1 each time it is asked
 */
export function oddRequest(operations: readonly KnownOperation[], chance: () => number): OddRequest | null {
  const operation = pick(operations, chance);
  if (operation === undefined) return null;
  const odd = () => pick(ODD, chance) ?? "";
  const path = operation.path.replace(/\{\w+\}/g, () => encode(odd() || "x"));
  const query = operation.query.filter(() => chance() < 0.4).map((name) => `${name}=${encode(odd())}`);
  const body = operation.hasBody ? oddBody(odd, chance) : null;
  return { path: `${path}${query.length === 0 ? "" : `?${query.join("&")}`}`, method: operation.method, body };
}

function oddBody(odd: () => string, chance: () => number): string {
  const kind = chance();
  if (kind < 0.1) return odd();
  if (kind < 0.2) return "[".repeat(2_000) + "]".repeat(2_000);
  if (kind < 0.3) return JSON.stringify([odd(), odd(), null, 1e308]);
  const values = () => pick<unknown>([odd(), odd(), odd(), null, -1, 1e308, true, [], [odd()], {}], chance);
  return JSON.stringify(Object.fromEntries(NAMES.filter(() => chance() < 0.4).map((name) => [name, values()])));
}

function pick<T>(all: readonly T[], chance: () => number): T | undefined {
  return all[Math.min(all.length - 1, Math.floor(chance() * all.length))];
}

/** Percent-encodes text, also what is no valid text. */
function encode(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** Whether an answer shows the insides of the server: a line of a stack, a path of a module, a statement. */
export function showsInsides(text: string): boolean {
  return /\n\s+at \S+ \(|\/node_modules\/|\.ts:\d+:\d+|PrismaClient|syntax error at or near|invalid input syntax/.test(
    text,
  );
}
