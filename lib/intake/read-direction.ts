/** Which way a call goes, seen from the customer. */
export type Direction = "outbound" | "inbound" | "internal";

const WORDS: Readonly<Record<string, Direction>> = {
  o: "outbound",
  out: "outbound",
  outgoing: "outbound",
  egress: "outbound",
  placed: "outbound",
  dialed: "outbound",
  dialled: "outbound",
  manual: "outbound",
  preview: "outbound",
  predictive: "outbound",
  progressive: "outbound",
  power: "outbound",
  callback: "outbound",
  api: "outbound",
  click2call: "outbound",
  trunking_terminating: "outbound",
  i: "inbound",
  in: "inbound",
  incoming: "inbound",
  ingress: "inbound",
  received: "inbound",
  missed: "inbound",
  trunking_originating: "inbound",
  toll_free: "inbound",
  tollfree: "inbound",
  internal: "internal",
  intercom: "internal",
  local: "internal",
  onnet: "internal",
  ext_to_ext: "internal",
};

const PREFIXES: readonly (readonly [string, Direction])[] = [
  ["outbound", "outbound"],
  ["outgoing", "outbound"],
  ["term", "outbound"],
  ["inbound", "inbound"],
  ["incoming", "inbound"],
  ["orig", "inbound"],
];

/** The one spelling of a direction word: lower case, runs of other characters one underscore. */
function directionWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/**
 * Reads a direction word such as `outbound-api`, `O`, `TERM_INTERSTATE`, `trunking_terminating`.
 * @param own words of one format that mean something else there, by their `directionWord` spelling
 * @returns null where the word is not known
 */
export function readDirection(text: string, own: Readonly<Record<string, Direction>>): Direction | null {
  const word = directionWord(text);
  if (Object.hasOwn(own, word)) return own[word] ?? null;
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  return PREFIXES.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null;
}
