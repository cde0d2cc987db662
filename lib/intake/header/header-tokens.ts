import type { DurationUnit } from "@/lib/intake/row/read-duration";
import type { SourceField } from "@/lib/intake/row/source-field";

/** What a header that no table lists may be called for: one word of the first list and one of the second. */
interface TokenRule {
  readonly field: SourceField;
  readonly subject: string;
  readonly kind: string;
  /** Words that make it something else. */
  readonly not: string;
}

const NUMBER_KINDS =
  "number num no nr nbr party e164 phone telephone msisdn user uri did party_number address nummer rufnummer numero";
const TIME_KINDS =
  "time date ts dts at timestamp utc datetime stamp epoch when gmt unix zeit uhrzeit datum zeitpunkt heure hora fecha ora data tijd";
const ABOUT_NUMBERS =
  "name country city state ip domain cost rate port carrier operator time date count type tag network lrn ocn";

/** After `à` or `a`, which is no A party then: the number that is to be called. */
const TO_CALL = "appeler composer llamar marcar chiamare ligar discar";
/** Units as other languages write them. */
const UNIT_WORDS =
  "sek sekunde sekunden seg segundos secondes secondi millisekunden millisecondes milisegundos minuten minutos minuti";
/** Durations of ringing, of waiting and of all together. */
const OTHER_DURATIONS = "klingel ruf warte halte gesamt sonnerie attente totale timbre espera toque squillo attesa";
/** What else has a status: nothing of it says how a call ended. */
const OTHER_STATUS =
  "recording recorded transcription payment billing invoice sms message account agent order delivery shipment loan credit application approval kyc appointment booking crm webhook http api sync";
/** What stands at the end of a German word that is made of several: the rest of it is one as well. */
const COMPOUND = /^(.{3,}?)(rufnummer|nummer|zeitpunkt|zeit|dauer|duur|datum|status|ergebnis)$/;

/** What else has a direction: who hung up, and what was recorded or sent. */
const OTHER_DIRECTIONS =
  "hangup hungup hang release released disconnect bye end ended recording recorded record audio media rtp video transfer sms message text fax";

/** Any of them makes the name that of a direction. */
const DIRECTION_WORDS =
  "direction richtung anrufrichtung gesprachsrichtung rufrichtung sens direccion sentido direzione direcao richting";

/** Tried in this order; a header may be several things, and its values decide. */
const RULES: readonly TokenRule[] = [
  { field: "direction", subject: DIRECTION_WORDS, kind: DIRECTION_WORDS, not: `ip mail email ${OTHER_DIRECTIONS}` },
  { field: "reason", subject: "reason rfc3326", kind: "header hdr rfc3326 raw", not: "" },
  { field: "q850", subject: "q850 q931 isdn", kind: "q850 q931 cause code value", not: "text" },
  {
    field: "callerId",
    subject:
      "caller calling from src source orig originating originator origin ani cli cid a quell rufende rufenden anrufer anrufende appelant origen origine origem llamante chiamante originador originante originadora chamador",
    kind: `${NUMBER_KINDS} ani cli cid`,
    not: `${ABOUT_NUMBERS} ${TO_CALL}`,
  },
  // The id of a lead, a list or a source is none of a party.
  { field: "callerId", subject: "caller calling cli cid", kind: "id", not: ABOUT_NUMBERS },
  // Of the Dutch words alone: a van has a number as well.
  { field: "callerId", subject: "van", kind: "nummer telefoonnummer telefoon nr", not: ABOUT_NUMBERS },
  { field: "callee", subject: "callee called dialed dialled dnis", kind: "id", not: ABOUT_NUMBERS },
  {
    field: "callee",
    subject: `callee called to dst dest destination term terminating termination dialed dialled dnis b customer recipient prospect lead contact ziel gerufene gerufenen angerufene gewahlte appele destino destinazione llamado chiamato discado marcado chamado naar ${TO_CALL}`,
    kind: `${NUMBER_KINDS} dnis dialed dialled`,
    not: `${ABOUT_NUMBERS} from von van desde`,
  },
  {
    field: "answeredAt",
    subject: "answer answered connect connected pickup antwort annahme reponse respuesta risposta resposta",
    kind: TIME_KINDS,
    not: "duration sec seconds rate",
  },
  {
    field: "endedAt",
    subject:
      "end ended bye hangup hungup release released disconnect disconnected stop finish finished ende fin fine fim einde",
    kind: TIME_KINDS,
    not: "duration sec seconds",
  },
  {
    field: "startedAt",
    subject:
      "start started begin began setup invite seize seizure initiated dial originate created call originated beginn anruf debut appel inicio llamada inizio chiamata chamada ligacao gesprek oproep",
    kind: TIME_KINDS,
    not: "duration sec seconds end answer talk ring length ende fin fine fim antwort annahme reponse respuesta",
  },
  {
    field: "ringMs",
    subject: "ring ringing alert alerting",
    kind: "time duration sec secs seconds ms s",
    not: "tone group",
  },
  { field: "pddMs", subject: "pdd dial postdial", kind: "pdd delay", not: "" },
  {
    field: "durationMs",
    subject:
      "talk talking talktime conversacao conversacion conversazione conversa communication gesprek bill billed billable conversation connected conv call duration dur dauer length charged duree duracion durata duracao duur",
    kind: `sec secs seconds s time duration dur length dauer duree duracion durata duracao duur tempo tiempo temps ms milliseconds millis min mins minutes ${UNIT_WORDS}`,
    not: `ring pdd setup start end total rate cost ${OTHER_DURATIONS}`,
  },
  {
    field: "sipCode",
    subject: "sip final response release hangup disconnect termination term cause status failed failure fail",
    kind: "code status response num sip",
    not: `text reason phrase q850 description country area ${OTHER_STATUS}`,
  },
  {
    field: "sipPhrase",
    subject: "sip final response release hangup disconnect termination failure cause status code",
    kind: "phrase text reason message description msg desc",
    not: "header hdr",
  },
  {
    field: "disposition",
    subject:
      "call action dial hangup release disconnect termination end final last attempt leg anruf gesprach appel llamada chiamata chamada oproep",
    kind: "result status outcome disposition state ergebnis resultado resultat statut estado esito stato",
    not: `code sip id date time ${OTHER_STATUS}`,
  },
  {
    field: "carrier",
    subject: "carrier operator vendor network route",
    kind: "carrier operator vendor network name out",
    not: "cost rate code id country city",
  },
  // The name of a destination is that of a country, or of who was called.
  {
    field: "carrier",
    subject: "terminating term dest destination",
    kind: "carrier operator vendor network",
    not: "cost rate code id country city",
  },
  { field: "trunk", subject: "trunk gateway gw", kind: "trunk gateway gw name group id out", not: "ip port" },
  { field: "campaign", subject: "campaign", kind: "campaign name id", not: "" },
  {
    field: "q850",
    subject: "cause release hangup disconnect",
    kind: "cause code value nature",
    not: "text reason phrase sip",
  },
  {
    field: "callId",
    subject: "call session record cdr anruf appel llamada chiamata chamada",
    kind: "id uuid guid ref sid key",
    not: "caller parent",
  },
];

function words(list: string): ReadonlySet<string> {
  return new Set(list === "" ? [] : list.split(" "));
}

const COMPILED = RULES.map(({ field, subject, kind, not }) => ({
  field,
  subject: words(subject),
  kind: words(kind),
  not: words(not),
}));

const UNIT_OF: ReadonlyMap<string, DurationUnit> = new Map([
  ["ms", "ms"],
  ["millis", "ms"],
  ["milliseconds", "ms"],
  ["min", "min"],
  ["mins", "min"],
  ["minutes", "min"],
  // Minutes of use.
  ["mou", "min"],
  ["minuten", "min"],
  ["minutos", "min"],
  ["minuti", "min"],
  ["millisekunden", "ms"],
  ["millisecondes", "ms"],
  ["milisegundos", "ms"],
  ["us", "us"],
]);

/** The words of one part of a name: none where it is empty, two where it is a compound. */
function wordsOf(part: string): readonly string[] {
  if (part === "") return [];
  const [, first, last] = COMPOUND.exec(part) ?? [];
  return first === undefined || last === undefined ? [part] : [first, last];
}

/** Unit that the words of a header name tell; seconds where they tell none. */
function unitOf(tokens: readonly string[]): DurationUnit {
  for (const token of tokens) {
    const unit = UNIT_OF.get(token);
    if (unit !== undefined) return unit;
  }
  return "s";
}

/** Steps in which a length is counted or charged, such as `10 ms`: a number of them is no number of any unit. */
const IN_STEPS = /(?:^|_)\d+_?(?:ms|msec|s|secs?|seconds?|mins?|minutes?)(?:_|$)/;
/** Fields that have a unit: in the name of another one `us` is a country and `min` the least. */
const DURATIONS: ReadonlySet<SourceField> = new Set(["durationMs", "ringMs", "pddMs", "totalMs"]);

/**
 * Takes a header name apart into words and tells which fields it may be called for: `originating_number` the caller ID,
 * `release_text` the phrase.
 * @param name see `headerWords`
 */
export function fieldsByTokens(name: string): readonly { readonly field: SourceField; readonly unit: DurationUnit }[] {
  const tokens = name.split("_").flatMap(wordsOf);
  return COMPILED.flatMap(({ field, subject, kind, not }) => {
    if (!tokens.some((token) => subject.has(token)) || !tokens.some((token) => kind.has(token))) return [];
    const isLength = DURATIONS.has(field);
    if (tokens.some((token) => not.has(token)) || (isLength && IN_STEPS.test(name))) return [];
    return [{ field, unit: isLength ? unitOf(tokens) : "s" }];
  });
}

const DIRECTIONS = words(DIRECTION_WORDS);
const OTHERS = words(OTHER_DIRECTIONS);

/** Whether a header name is that of a direction, and not of the call's: who hung up, which side was recorded. @param name see `headerWords` */
export function namesOtherDirection(name: string): boolean {
  const tokens = name.split("_");
  return tokens.some((token) => DIRECTIONS.has(token)) && tokens.some((token) => OTHERS.has(token));
}
