import { plainLetters } from "@/lib/base/plain-letters";

/** Which way a call goes, seen from the customer. */
export type Direction = "outbound" | "inbound" | "internal";

/** Words of each direction, as `directionWord` spells them; a missed call is one that came in. */
const SPELLINGS: Readonly<Record<Direction, string>> = {
  outbound: [
    "o out outgoing egress placed made dialed dialled manual preview predictive progressive power callback api click2call",
    "trunking_terminating",
    "ausgang abgehend abgehende abgehender gehend gehende",
    "emis emise depart effectue",
    "saliente salientes salida de_salida realizada emitida efectuada",
    "uscente in_uscita uscita effettuata effettuate",
    "saida de_saida sainte efetuada",
    "uitgaand uitgaande gebeld",
    "utgaende udgaende",
  ].join(" "),
  inbound: [
    "i in incoming ingress received missed trunking_originating toll_free tollfree",
    "eingang ankommend ankommende ankommender kommend kommende verpasst",
    "recu arrivee manque",
    "entrada de_entrada recibida perdida",
    "in_entrata entrata in_arrivo ricevuta ricevute persa",
    "recebida",
    "inkomend inkomende binnenkomend ontvangen gemist",
    "inkommande innkommende indgaende",
  ].join(" "),
  internal: "internal intercom local onnet ext_to_ext intern interne interner interna interno internes",
};

const DIRECTIONS = ["outbound", "inbound", "internal"] as const;

const WORDS: ReadonlyMap<string, Direction> = new Map(
  DIRECTIONS.flatMap((direction) => SPELLINGS[direction].split(" ").map((word) => [word, direction] as const)),
);

const PREFIXES: readonly (readonly [string, Direction])[] = [
  ["outbound", "outbound"],
  ["outgoing", "outbound"],
  ["ausgehend", "outbound"],
  ["sortant", "outbound"],
  ["term", "outbound"],
  ["inbound", "inbound"],
  ["incoming", "inbound"],
  ["eingehend", "inbound"],
  ["entrant", "inbound"],
  ["orig", "inbound"],
];

/** Says "call" in front of the direction or after it, and nothing about it. */
const CALL_WORDS = /(?:^|_)(?:calls?|anrufe?|gesprache?|appels?|llamadas?|chiamat[ae]|chamadas?|oproep)(?=_|$)/g;

/** The one spelling of a direction word: lower case, plain letters, runs of other characters one underscore. */
function directionWord(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

function knownDirection(word: string): Direction | null {
  return WORDS.get(word) ?? PREFIXES.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null;
}

/**
 * Reads a direction word such as `outbound-api`, `O`, `TERM_INTERSTATE`, `trunking_terminating`, `Appel sortant`.
 * @param own words of one format that mean something else there, by their `directionWord` spelling
 * @returns null where the word is not known
 */
export function readDirection(text: string, own: Readonly<Record<string, Direction>>): Direction | null {
  const word = directionWord(text);
  if (Object.hasOwn(own, word)) return own[word] ?? null;
  return knownDirection(word) ?? knownDirection(word.replace(CALL_WORDS, "").replace(/^_/, ""));
}
