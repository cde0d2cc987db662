import { expect, it } from "vitest";
import { classify } from "@/lib/outcome/classify";
import { readTable } from "@/lib/testing/read-sample";

/** Two calls out under the given names: number, number, time, length and end. */
function read(names: string, [answered = "", failed = ""]: readonly string[], place = { country: "US", ours: "" }) {
  const rows = [
    `${place.ours || "+13125550101"};+14155550161;2026-10-13 10:00:00;00:01:05;${answered}`,
    `${place.ours || "+13125550101"};+14155550162;2026-10-13 10:01:00;00:00:00;${failed}`,
  ];
  return readTable([names, ...rows].join("\n"), ";", { timeZone: "UTC", country: place.country });
}

it.each([
  ["Arayan Numara;Aranan Numara;Tarih Saat;Konuşma Süresi;Durum", "Cevaplandı", "Meşgul"],
  ["Numer dzwoniącego;Numer wybierany;Data i czas;Czas rozmowy;Status", "odebrane", "zajęte"],
  ["Nomor Pemanggil;Nomor Tujuan;Tanggal;Durasi;Status", "Terjawab", "Sibuk"],
  ["Номер звонящего;Набранный номер;Дата;Длительность;Статус", "Отвечен", "Занято"],
  ["Номер дзвонячого;Набраний номер;Дата;Тривалість;Статус", "Відповіли", "Зайнято"],
  ["رقم المتصل;الرقم المطلوب;التاريخ;المدة;الحالة", "تم الرد", "مشغول"],
  ["Van;Naar;Datum/tijd;Gespreksduur;Resultaat", "Beantwoord", "In gesprek"],
  ["Von;An;Zeitpunkt;Dauer;Status", "angenommen", "besetzt"],
  ["Origem;Destino;Data;Tempo de Conversação;Status", "Atendida", "Ocupado"],
  ["JustCall Number;Client Number;Call Date;Talking time;Status", "Answered", "Busy"],
  ["Talkdesk Phone Number;Contact Phone Number;Start Time;Talk Time;Result", "answered", "busy"],
  ["local_phone;remote_phone;activity_date;talk_time;status", "completed", "busy"],
  ["DID Number;Customer Number;Log Time;Answered Seconds;Call Status", "Answered", "Busy"],
  ["From;To;Send At;Duration;État", "Répondu", "Occupé"],
  ["Número Originador;Número Discado;Data da Ligação;Duração;Situação", "Atendida", "Ocupada"],
  ["Van nummer;Naar nummer;Datum;Gespreksduur;Status", "Beantwoord", "In gesprek"],
  ["aparty;bparty;started;billsec;hangup", "NORMAL_CLEARING", "USER_BUSY"],
  ["Outbound No;Destination No;Call Start;Talk Secs;Result", "Live person", "Line engaged"],
])("reads calls under %s", (names, answered, busy) => {
  const { recognition, attempts } = read(names, [answered, busy]);
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ callerId, callee }) => [callerId, callee])).toEqual([
    ["+13125550101", "+14155550161"],
    ["+13125550101", "+14155550162"],
  ]);
  expect(attempts.map(({ signal }) => [classify(signal).outcome, signal.durationMs])).toEqual([
    ["answered", 65_000],
    ["busy", 0],
  ]);
});

it("takes the number that the customer's telephone shows for the caller ID, and not the agent's own", () => {
  const { attempts } = readTable(
    [
      "Start Time,From,To,ExoPhone,Direction,Status",
      "2026-10-13 10:00:00,09845098450,09812345671,08041234501,outbound-api,completed",
    ].join("\n"),
    ",",
    { timeZone: "Asia/Kolkata", country: "IN" },
  );
  expect(attempts.map(({ callerId, callee }) => [callerId, callee])).toEqual([["+918041234501", "+919812345671"]]);
});

it("knows from a column of yes and no whether calls were answered where nothing else tells how they ended", () => {
  const { recognition, attempts } = readTable(
    [
      "from,to,direction,answered,duration (in call),datetime (UTC)",
      "13125550101,14155550161,outbound,Yes,65,2026-10-13 13:00:05",
      "13125550101,14155550162,outbound,No,0,2026-10-13 13:01:05",
    ].join("\n"),
    ",",
  );
  expect(recognition.mapping.statuses).toEqual({ Yes: "answered", No: "no_answer" });
  expect(attempts.map(({ signal }) => classify(signal).outcome)).toEqual(["answered", "no_answer"]);
});

it("takes the number dialled out with for the caller ID, and not the extension", () => {
  const { attempts } = readTable(
    [
      "Time,Call From,Call To,Talk Duration(s),Status,Communication Type,DOD",
      "10/13/2026 09:00:05 AM,Ann<1001>,4155550161,65,ANSWERED,Outbound,3125550101",
    ].join("\n"),
    ",",
  );
  expect(attempts.map(({ callerId }) => callerId)).toEqual(["+13125550101"]);
});

it("asks which number is whose where it could be either", () => {
  const { recognition } = readTable(
    [
      "Date/Time,Phone Number,Customer Phone Number,Direction",
      "2026-10-13 10:00:00,+13125550101,+14155550161,Outbound",
      "2026-10-13 10:01:00,+13125550101,+14155550162,Outbound",
    ].join("\n"),
    ",",
  );
  expect(recognition.confidence).toBe("none");
  expect(recognition.mapping.columns).toMatchObject({
    callerId: { from: ["phone_number"] },
    callee: { from: ["customer_phone_number"] },
  });
});

it("joins a day to its time of day with points", () => {
  for (const names of ["Data;Ora", "Tanggal;Waktu", "Giorno;Hora"]) {
    const { attempts } = readTable(
      [`${names};Chiamante;Chiamato`, "13/10/26;09.15.07;0612345601;3331234561"].join("\n"),
      ";",
      { timeZone: "UTC", country: "IT" },
    );
    expect([names, new Date(attempts[0]?.startedAtMs ?? 0).toISOString()]).toEqual([names, "2026-10-13T09:15:07.000Z"]);
  }
});

it("reads times and lengths in digits of other scripts, and around marks of the direction of writing", () => {
  const { attempts } = readTable(
    ["رقم المتصل;الرقم المطلوب;التاريخ والوقت;مدة المكالمة", "٠٤٢٣٤٥٦٠١;٠٥٠١٢٣٤٥٦١;١٣‏/١٠‏/٢٠٢٦ ٠٩:١٥:٠٧;٠٠:٠١:٠٥"].join(
      "\n",
    ),
    ";",
    { timeZone: "UTC", country: "AE" },
  );
  expect(attempts.map(({ startedAtMs, signal }) => [new Date(startedAtMs).toISOString(), signal.durationMs])).toEqual([
    ["2026-10-13T09:15:07.000Z", 65_000],
  ]);
});

it("reads a column of causes by their names beside one of status words that say less", () => {
  const { attempts } = readTable(
    [
      "Start Time,Caller ID,Called Number,Call Status,Hangup Cause,Answered Seconds",
      "2026-10-13 10:00:00,+13125550101,+14155550161,Answered,Normal Clearing,65",
      "2026-10-13 10:01:00,+13125550101,+14155550162,Missed,User Busy,0",
      "2026-10-13 10:02:00,+13125550101,+14155550163,Missed,Call Rejected,0",
    ].join("\n"),
    ",",
  );
  expect(attempts.map(({ signal }) => classify(signal).outcome)).toEqual(["answered", "busy", "declined_603"]);
});

it("reads times by a column called zone where each value names one, and by none of other zones", () => {
  const startsBy = (first: string, second: string) =>
    readTable(
      [
        "From,To,Start,Zone,Status",
        `+13125550101,+14155550161,2026-07-13 10:00:00,${first},Answered`,
        `+13125550101,+14155550162,2026-12-13 10:00:00,${second},Busy`,
      ].join("\n"),
      ",",
    ).attempts.map(({ startedAtMs }) => new Date(startedAtMs).toISOString().slice(11, 16));
  expect(startsBy("EDT", "PST")).toEqual(["14:00", "18:00"]);
  expect(startsBy("National", "Zone 1")).toEqual(["10:00", "10:00"]);
  expect(startsBy("+02:00", "Europe/Berlin")).toEqual(["08:00", "09:00"]);
  expect(startsBy("Eastern", "Pacific")).toEqual(["10:00", "10:00"]);
  expect(startsBy("London", "Paris")).toEqual(["10:00", "10:00"]);
});

it("is not led astray by totals and by a header that comes again", () => {
  const header = "Date,Time,Calling Number,Called Number,Talk Time";
  const { recognition, attempts } = readTable(
    [
      header,
      "10/13/2026,09:15 AM,3125550101,4155550161,00:01:05",
      header,
      "10/13/2026,01:15 PM,3125550101,4155550162,00:00:09",
      "Total calls:,2,,,00:01:14",
    ].join("\n"),
    ",",
  );
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ startedAtMs }) => new Date(startedAtMs).toISOString())).toEqual([
    "2026-10-13T09:15:00.000Z",
    "2026-10-13T13:15:00.000Z",
  ]);
});

it("takes ones and noughts for no answer times, and for no reason to refuse the answered calls", () => {
  const { recognition, attempts, refusals } = readTable(
    [
      "Dial Time,Caller ID,Phone,Connected,Talk Sec",
      "10/13/2026 09:15:00,+13125550101,+14155550161,1,65",
      "10/13/2026 09:16:00,+13125550101,+14155550162,0,0",
    ].join("\n"),
    ",",
  );
  expect(recognition.mapping.columns).not.toHaveProperty("answeredAt");
  expect(attempts.map(({ signal }) => signal.durationMs)).toEqual([65_000, 0]);
  expect(refusals).toEqual([]);
});

it.each(["Hangup Direction", "Release Direction", "Recording Direction"])("does not skip calls by the %s", (name) => {
  const { recognition } = readTable(
    [
      `Start,Caller Number,Callee Number,Release Code,${name}`,
      "2026-10-13 10:00:00,+13125550101,+14155550161,200,outbound",
      "2026-10-13 10:01:00,+13125550101,+14155550162,486,inbound",
    ].join("\n"),
    ",",
  );
  expect(recognition.confidence).toBe("guess");
  expect(recognition.mapping.columns).not.toHaveProperty("direction");
});

it.each([
  ["Origination Time", "Calling Party Number", "Final Called Party Number"],
  ["Dial Time", "Line Number", "Number Called"],
  ["Start Time", "Dialed From", "Dialed To"],
  ["Start Time", "Called From", "Called To"],
  ["Start Time", "Orig DN", "Term DN"],
  ["Début", "Numéro demandeur", "Numéro demandé"],
  ["Inicio", "Teléfono origen", "Teléfono destino"],
  ["Início", "Número chamador", "Número chamado"],
  ["Inizio", "Numero mittente", "Numero selezionato"],
  ["Beginn", "Eigene Rufnummer", "Fremde Rufnummer"],
  ["Begin", "Bellend nummer", "Gebeld nummer"],
  ["Data i godzina", "Skąd", "Dokąd"],
  ["Tarih", "Kaynak", "Hedef"],
])("tells who called whom under %s, %s, %s", (start, caller, callee) => {
  const { recognition, attempts } = readTable(
    [`${start};${caller};${callee}`, "2026-10-13 10:00:00;+13125550101;+14155550161"].join("\n"),
    ";",
  );
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map((attempt) => [attempt.callerId, attempt.callee])).toEqual([["+13125550101", "+14155550161"]]);
});

it.each([
  ["leg", "agent", "customer"],
  ["Leg Type", "Agent", "Customer"],
])(
  "does not count calls to an agent's own telephone, which %s tells, as calls made to customers",
  (name, agent, customer) => {
    const { recognition, attempts, skips } = readTable(
      [
        `call_id,${name},from,to,start,duration,status`,
        `c-1,${agent},+13125550101,+13125550777,2026-10-13 10:00:00,95,answered`,
        `c-1,${customer},+13125550101,+14155550161,2026-10-13 10:00:05,0,busy`,
        `c-2,${agent},+13125550101,+13125550778,2026-10-13 10:02:00,61,answered`,
        `c-2,${customer},+13125550101,+14155550162,2026-10-13 10:02:05,55,answered`,
      ].join("\n"),
      ",",
    );
    expect(recognition.confidence).toBe("guess");
    expect(attempts.map(({ callee, signal }) => [callee, classify(signal).outcome])).toEqual([
      ["+14155550161", "busy"],
      ["+14155550162", "answered"],
    ]);
    expect(skips.map(({ reason }) => reason)).toEqual(["internal", "internal"]);
  },
);
