import { plainLetters } from "@/lib/base/plain-letters";
import { headerWords } from "@/lib/intake/header/header-words";
import { DIRECTIONS, type Direction } from "@/lib/intake/row/direction";

/** How a call was dialled, which says only that it was one made. */
const DIALLED_BY = "dialed dialled manual preview predictive progressive power callback api click2call";

/** Words of each direction, as `directionWord` spells them; a missed call is one that came in. */
const SPELLINGS: Readonly<Record<Direction, string>> = {
  outbound: [
    "o out outgoing egress placed made term",
    DIALLED_BY,
    "trunking_terminating",
    "ausgang abgehend abgehende abgehender gehend gehende",
    "emis emise depart effectue",
    "saliente salientes salida de_salida realizada realizadas emitida emitidas efectuada efectuadas",
    "uscente in_uscita uscita effettuata effettuate",
    "saida de_saida sainte saintes efetuada efetuadas",
    "uitgaand uitgaande gebeld",
    "utgaende udgaende",
    "giden odchozi lahteva keluar",
    "odchadzajuci odchadzajuca odchadzajuce kimeno kimenok iesire de_iesire iesit iesite efectuat efectuate",
  ].join(" "),
  inbound: [
    "i in incoming ingress received missed orig trunking_originating",
    "eingang ankommend ankommende ankommender kommend kommende verpasst",
    "recu arrivee manque",
    "entrada de_entrada recibida recibidas perdida perdidas",
    "in_entrata entrata in_arrivo ricevuta ricevute persa",
    "recebida recebidas",
    "inkomend inkomende binnenkomend ontvangen gemist",
    "inkommande innkommende indgaende",
    "gelen masuk prichozi saapuva nieodebrane nieodebrany nieodebrana",
    "prichadzajuci prichadzajuca prichadzajuce bejovo bejovok intrare de_intrare intrat intrate primit primite",
  ].join(" "),
  internal: [
    "internal intercom onnet ext_to_ext intern interne interner interna interno internes",
    "wewnetrzne wewnetrzny wewnetrzna dahili vnitrni vnutorny vnutorne interni belso",
  ].join(" "),
};

const DIALLED: ReadonlySet<string> = new Set(DIALLED_BY.split(" "));
/** Stands behind how a call was dialled: `Manual Dial`. */
const DIALLING = /_(?:dial(?:l?ing|l?er|l?ed)?|mode)$/;

const WORDS: ReadonlyMap<string, Direction> = new Map(
  DIRECTIONS.flatMap((direction) => SPELLINGS[direction].split(" ").map((word) => [word, direction] as const)),
);

const PREFIXES: readonly (readonly [string, Direction])[] = [
  ["outbound", "outbound"],
  ["outgoing", "outbound"],
  ["ausgehend", "outbound"],
  ["sortant", "outbound"],
  ["wychodzac", "outbound"],
  ["term_", "outbound"],
  ["terminat", "outbound"],
  ["inbound", "inbound"],
  ["incoming", "inbound"],
  ["eingehend", "inbound"],
  ["entrant", "inbound"],
  ["przychodzac", "inbound"],
  ["orig_", "inbound"],
  ["originat", "inbound"],
];

/**
 * Alone they are two things: a subscriber's switch calls a call so that he makes or gets, a carrier the side on which it enters
 * or leaves its network.
 */
const TWO_WAYS = /^(?:originat|terminat)(?:ing|ed)$/;

/** A direction within other words: `External Outbound`, `In-Bound`, `PSTN incoming`. */
const WITHIN: readonly (readonly [RegExp, Direction])[] = [
  [/(?:^|_)internal(?:_|$)/, "internal"],
  [/(?:^|_)out_?(?:bound|going)(?:_|$)/, "outbound"],
  [/(?:^|_)in_?(?:bound|coming)(?:_|$)/, "inbound"],
];
/** What a call goes through, or is; behind any other word `in` and `out` tell something else: `Trade-In`, `Plan Out`. */
const SWITCHED = [
  "user byot dr ucap oc conf conference emergency unassigned",
  "sip voip pstn isdn pri e1 trunk trunks did gateway gw pbx carrier telco provider peer line lines ext extension",
  "voice dial dialer dialler external call calls telephony telephone fax",
  "local national international intl domestic mobile landline fixed",
].join(" ");
/** Behind what the call went through: `user_in`, `SIP-OUT`, and of Teams `ByotOutUserTransfer`. */
const LAST = new RegExp(
  `^(?:(?:${SWITCHED.replaceAll(" ", "|")})_)+(in|out)(?:_(?:user|conf|conference|ucap|emergency|transfer|forward\\w*)(?:_\\w+)?)?$`,
);

/** Words of systems in other scripts, which have no plain letters; those of Cyrillic by how they begin. */
const NATIVE_PREFIXES: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:исход|вихідн)/, "outbound"],
  [/^(?:вход|вхідн|пропущ)/, "inbound"],
  [/^(?:внутр|внутрішн)/, "internal"],
  [/^εξερχ[οό]μεν/, "outbound"],
  [/^(?:εισερχ[οό]μεν|αναπ[αά]ντητ)/, "inbound"],
  [/^εσωτερικ/, "internal"],
];
const NATIVE: ReadonlyMap<string, Direction> = new Map([
  ...[
    "発信",
    "発呼",
    "架電",
    "呼出",
    "外呼",
    "去电",
    "去電",
    "拨出",
    "撥出",
    "外撥",
    "발신",
    "صادرة",
    "صادر",
    "مكالمة صادرة",
  ].map((word) => [word, "outbound"] as const),
  ...[
    "着信",
    "入電",
    "呼入",
    "来电",
    "來電",
    "拨入",
    "撥入",
    "착신",
    "수신",
    "واردة",
    "وارد",
    "مكالمة واردة",
    "فائتة",
  ].map((word) => [word, "inbound"] as const),
  ...["内線", "内线", "內線", "内部", "內部", "내선", "داخلية", "داخلي"].map((word) => [word, "internal"] as const),
]);

/** Says "call" in front of the direction or after it, and nothing about it. */
const CALL_WORDS =
  /(?:^|_)(?:calls?|anrufe?|gesprache?|appels?|llamadas?|chiamat[ae]|chamadas?|oproep|arama|cagri|panggilan|hovory?|hivas(?:ok)?|apel(?:uri)?)(?=_|$)/g;

/** The one spelling of a direction word: lower case, plain letters, runs of other characters one underscore. */
function directionWord(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

function knownDirection(word: string): Direction | null {
  return (
    WORDS.get(word) ?? WORDS.get(dialledBy(word)) ?? PREFIXES.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null
  );
}

/** The word without the dialling behind it; as it is where no way to dial stands before that. */
function dialledBy(word: string): string {
  const bare = word.replace(DIALLING, "");
  return DIALLED.has(bare) ? bare : word;
}

/** The direction that one part of the words tells, where no other part tells another. */
function partDirection(words: string): Direction | null {
  const found = WITHIN.filter(([pattern]) => pattern.test(words)).map(([, direction]) => direction);
  if (found.includes("internal")) return "internal";
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  const last = LAST.exec(words)?.[1];
  if (last === undefined) return null;
  return last === "in" ? "inbound" : "outbound";
}

/**
 * Reads a direction word such as `outbound-api`, `O`, `TERM_INTERSTATE`, `trunking_terminating`, `Appel sortant`, `ByotIn`.
 * @param own words of one format or column that mean something else there, by their `directionWord` spelling
 * @returns null where the word is not known
 */
export function readDirection(text: string, own: Readonly<Record<string, Direction>>): Direction | null {
  const native = nativeDirection(text.normalize("NFKC").trim().toLowerCase());
  if (native !== undefined) return native;
  const word = directionWord(text);
  if (Object.hasOwn(own, word)) return own[word] ?? null;
  const bare = bareWord(word);
  if (TWO_WAYS.test(bare)) return null;
  return knownDirection(word) ?? knownDirection(bare) ?? partDirection(headerWords(text));
}

function nativeDirection(word: string): Direction | undefined {
  return NATIVE.get(word) ?? NATIVE_PREFIXES.find(([pattern]) => pattern.test(word))?.[1];
}

function bareWord(word: string): string {
  return word.replace(CALL_WORDS, "").replace(/^_|_$/g, "");
}

/** Whether the text says which way a call went, though it may take a person to know which, and not only how it was dialled. */
export function tellsWay(text: string, own: Readonly<Record<string, Direction>>): boolean {
  const word = directionWord(text);
  return (readDirection(text, own) !== null && !DIALLED.has(dialledBy(word))) || TWO_WAYS.test(bareWord(word));
}
