import { expect, it } from "vitest";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import { normaliseHeader } from "@/lib/intake/header/header";
import { readTable } from "@/lib/testing/read-sample";

const read = (...lines: readonly string[]) => readTable(lines.join("\n"), ";", { timeZone: "UTC", country: "DE" });

it.each([
  ["Richtung", "eingehend", "ausgehend"],
  ["Anrufrichtung", "Eingehender Anruf", "Ausgehender Anruf"],
  ["Sens", "entrant", "sortant"],
  ["Sens de l'appel", "Reçu", "Émis"],
  ["Dirección", "Entrante", "Saliente"],
  ["Sentido", "de entrada", "de salida"],
  ["Direzione", "in entrata", "in uscita"],
  ["Direção", "entrada", "saída"],
  ["Richting", "inkomend", "uitgaand"],
  ["direction", "eingehend", "ausgehend"],
  ["CallDir", "inbound", "outbound"],
  ["Směr hovoru", "příchozí", "odchozí hovor"],
  ["Smer hovoru", "prichádzajúci", "odchádzajúci"],
  ["Irány", "bejövő hívás", "kimenő"],
  ["Direcție", "intrare", "ieșire"],
  ["Κατεύθυνση", "Εισερχόμενη κλήση", "ΕΞΕΡΧΟΜΕΝΗ"],
])("leaves out calls that came in where %s is %s", (name, inbound, outbound) => {
  const { attempts, skips, refusals } = read(
    `Anruf-ID;Beginn;Anrufer;Angerufener;Dauer;${name};SIP-Code`,
    `1;01.10.2026 10:00:00;+493012345678;+491711234567;20;${outbound};200`,
    `2;01.10.2026 10:01:00;+491711234567;+493012345678;20;${inbound};200`,
  );
  expect(attempts.map(({ callerId }) => callerId)).toEqual(["+493012345678"]);
  expect(skips.map(({ reason }) => reason)).toEqual(["inbound"]);
  expect(refusals).toEqual([]);
});

it("refuses calls whose column of the direction holds words that nobody knows", () => {
  const { attempts, refusals } = read(
    "Call ID;Start Time;Caller ID;Callee;Direction",
    "1;2026-10-01 10:00:00;+493012345678;+491711234567;sissetulev",
    "2;2026-10-01 10:01:00;+493012345678;+491711234568;väljuv",
  );
  expect(attempts).toEqual([]);
  expect(refusals.map(({ reason, value }) => [reason, value])).toEqual([
    ["unknown_direction", "sissetulev"],
    ["unknown_direction", "väljuv"],
  ]);
});

it("goes by the column whose words it knows where two could be the direction", () => {
  const { attempts, skips } = read(
    "Call ID;Start Time;Caller ID;Callee;Direction;Call Type",
    "1;2026-10-01 10:00:00;+493012345678;+491711234567;1;outbound",
    "2;2026-10-01 10:01:00;+491711234567;+493012345678;2;inbound",
  );
  expect(attempts.map(({ callId }) => callId)).toEqual(["1"]);
  expect(skips.map(({ reason }) => reason)).toEqual(["inbound"]);
});

const ROWS = [
  ["+493012345678", "+491711234567", "2026-10-01 10:00:00", "20", "200"],
  ["+493012345678", "+491711234568", "2026-10-01 10:01:00", "0", "603"],
];

it.each([
  ["Caller", "Callee", "StartTimeUTC", "CallDurationSeconds", "DisconnectCode"],
  ["callerNumber", "calleeNumber", "callStartTime", "TalkTimeSec", "sipResponseCode"],
  ["Appelant", "Appelé", "Date et heure", "Durée (s)", "Code SIP"],
  ["Numéro appelant", "Numéro appelé", "Début", "Durée", "Code SIP"],
  ["Numéro source", "Numéro destination", "Date de début", "Durée (secondes)", "Code SIP"],
  ["Número de origen", "Número de destino", "Fecha y hora", "Duración (seg)", "Código SIP"],
  ["Origen", "Destino", "Fecha y hora", "Duración (seg.)", "Código SIP"],
  ["Llamante", "Llamado", "Fecha de inicio", "Duración", "Código SIP"],
  ["Quellrufnummer", "Zielrufnummer", "Startzeit", "Dauer (Sek.)", "SIP-Code"],
  ["Rufende Nummer", "Gerufene Nummer", "Anrufdatum", "Gesprächsdauer (s)", "SIP Code"],
  ["Anrufernummer", "Zielnummer", "Startzeitpunkt", "Gespraechsdauer", "SIP Code"],
  ["Numero chiamante", "Numero chiamato", "Data e ora", "Durata (sec)", "Codice SIP"],
  ["Origem", "Destino", "Data e hora", "Duração (seg)", "Código SIP"],
  ["N° appelant", "N° appelé", "Date et heure", "Durée", "Code SIP"],
  ["Von", "Nach", "Beginn", "Dauer", "SIP-Code"],
  ["Volající", "Volané číslo", "Začátek hovoru", "Délka hovoru (s)", "Kód SIP"],
  ["Volajúci", "Volané číslo", "Dátum a čas", "Trvanie", "Kód SIP"],
  ["Hívó szám", "Hívott szám", "Hívás kezdete", "Időtartam (mp)", "SIP-kód"],
  ["Apelant", "Număr apelat", "Data și ora", "Durată", "Cod SIP"],
  ["Från", "Till", "Starttid", "Längd", "SIP-kod"],
  ["Soittaja", "Vastaanottaja", "Alkamisaika", "Kesto", "SIP-koodi"],
  ["Interne Nummer", "Externe Nummer", "Anrufzeit", "Gesprächsdauer", "SIP-Code"],
  ["De", "Vers", "Date et heure", "Durée", "Code SIP"],
])("knows the columns of %s;%s;%s;%s;%s", (...header) => {
  const [callerId, callee, startedAt, durationMs, sipCode] = header;
  const sample = read(...[header, ...ROWS].map((cells) => cells.join(";")));
  expect(sample.recognition.confidence).toBe("guess");
  const names = sample.recognition.header ?? [];
  const { columns } = sample.recognition.mapping;
  const told = Object.fromEntries(
    Object.entries(columns).map(([field, { from }]) => [
      field,
      names.find((name) => normaliseHeader(name) === from[0]),
    ]),
  );
  expect(told).toEqual({ callerId, callee, startedAt, durationMs, sipCode });
  expect(sample.attempts.map(({ signal }) => [signal.sip, signal.durationMs])).toEqual([
    [200, 20_000],
    [603, 0],
  ]);
});

it.each([
  ["Stav", "přijatý", "nepřijatý", "obsazeno"],
  ["Výsledok", "zodpovedaný", "nezodpovedaný", "obsadené"],
  ["Állapot", "fogadott", "nem fogadott", "foglalt"],
  ["Stare", "răspuns", "fără răspuns", "ocupat"],
  ["Status", "Besvarad", "Ej svar", "Upptaget"],
  ["Status", "Besvaret", "Ikke besvaret", "Optaget"],
  ["Tila", "Vastattu", "Ei vastattu", "Varattu"],
  ["Κατάσταση", "Απαντήθηκε", "Αναπάντητη", "Κατειλημμένο"],
])("takes %s for the status by words such as %s", (...words) => {
  const [name, ...statuses] = words;
  const rows = statuses.map((status, at) => `+493012345678;+49171123456${at};2026-10-01 10:00:0${at};0;${status}`);
  const { recognition, attempts } = read(`Caller;Callee;Start Time;Duration;${name}`, ...rows);
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ signal }) => parseDisposition(signal.disposition ?? ""))).toEqual([
    "answered",
    "no_answer",
    "busy",
  ]);
});

it.each([
  ["Duración (min)", 1_200_000],
  ["Dauer (Min.)", 1_200_000],
  ["DurationMillis", 20],
  ["Dauer in Millisekunden", 20],
])("reads the talk time of %s in its unit", (name, durationMs) => {
  const sample = read(`Caller;Callee;Start Time;${name}`, "+493012345678;+491711234567;2026-10-01 10:00:00;20");
  expect(sample.attempts[0]?.signal.durationMs).toBe(durationMs);
});
