import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffLegacyEncoding } from "@/lib/intake/bytes/legacy-encoding";
import type { LegacyEncoding } from "@/lib/intake/bytes/legacy-table";
import { encodeLegacy } from "@/lib/testing/encode-legacy";

const RUSSIAN =
  "Номер звонящего,Набранный номер,Начало звонка,Длительность,Результат,Занято,Отклонён,Нет ответа,Щербакова Юлия";
const JAPANESE = "発信者番号,着信番号,開始日時,通話時間(秒),終話理由,話中,拒否,応答なし,表 ソフィ能";
const TEXTS: readonly (readonly [LegacyEncoding, string])[] = [
  ["windows-1251", RUSSIAN],
  ["koi8-r", RUSSIAN],
  ["ibm866", RUSSIAN],
  ["iso-8859-5", RUSSIAN],
  ["windows-1251", RUSSIAN.toUpperCase()],
  ["koi8-r", RUSSIAN.toLowerCase()],
  ["windows-1251", "Номер абонента,Тривалість,Стан дзвінка,зайнято,відхилено"],
  ["windows-1253", "Αριθμός καλούντος,Κληθείς αριθμός,Ώρα έναρξης,Διάρκεια,Κατάσταση,Κατειλημμένο,Δεν απάντησε"],
  ["shift_jis", JAPANESE],
  ["euc-jp", JAPANESE],
  ["shift_jis", "番号,日時,ミラー,０３－１２３４"],
  ["gb18030", "主叫号码,被叫号码,开始时间,通话时长(秒),呼叫状态,用户忙,拒接,无人接听,张伟"],
  ["big5", "主叫號碼,被叫號碼,開始時間,通話時長(秒),呼叫狀態,用戶忙線,拒接,無人接聽,許功蓋"],
  ["euc-kr", "발신번호,수신번호,시작시간,통화시간(초),통화결과,통화중,거절,무응답,김민수"],
  ["windows-1250", "Numer dzwoniącego,Początek połączenia,Długość,zajęty,Łukasz Żółć"],
  ["windows-1250", "Číslo volajícího,Začátek hovoru,Délka,odmítnuto,přijato,Jiří Dvořák"],
  ["windows-1255", "מספר מתקשר,מספר יעד,זמן התחלה,משך השיחה,תוצאה,תפוס,לא נענתה,נדחתה,ישראל ישראלי"],
  ["windows-1256", "رقم المتصل,الرقم المطلوب,وقت البدء,مدة المكالمة,النتيجة,مشغول,لم يتم الرد,مرفوضة,محمد أحمد"],
  ["windows-874", "หมายเลขผู้โทร,หมายเลขปลายทาง,เวลาเริ่มต้น,ระยะเวลา,ผลการโทร,สายไม่ว่าง,ไม่มีผู้รับสาย,ปฏิเสธ"],
  ["windows-1254", "Arayan numara,Başlangıç zamanı,Süre,Çağrı sonucu,meşgul,cevapsız,Görevli"],
];

const lines = (text: string): string => text.replaceAll(",", "\n");

describe("sniffLegacyEncoding", () => {
  it.each(TEXTS)("tells %s by %s", (encoding, text) => {
    expect(sniffLegacyEncoding(encodeLegacy(encoding, `${text}\n+13125550101,603\n`), true)).toBe(encoding);
    expect(sniffLegacyEncoding(encodeLegacy(encoding, lines(text)), true)).toBe(encoding);
  });

  it.each(TEXTS)("never takes part of a text in %s for another encoding (%s)", (encoding, text) => {
    const cells = text.split(",");
    fc.assert(
      fc.property(fc.subarray(cells, { minLength: 1 }), (some) => {
        const told = sniffLegacyEncoding(encodeLegacy(encoding, some.join(";")), true);
        expect([null, encoding]).toContain(told);
      }),
    );
  });

  it.each([
    "Numéro appelant;Durée;Début;Résultat;occupé;rejeté",
    "Rufnummer;Länge;Gespräch;Größe;abgelehnt für;Müller",
    "Número de origen;Duración;Contestó;Español;Teléfono",
    "Número de origem;Duração;Início;Ligação;não atendida",
    "Chiamante;Città;Perché;è occupato",
    "Samtal;Påbörjat;Längd;Återuppringning",
    "Opkald;Påbegyndt;Længde;Årsag;Søren",
    "Símanúmer;Byrjaði;Lengd;Staða;þjónusta;Þórður",
    "It’s “fine” – 20 €;café",
    "Hívó szám;Kezdõ idõ;Eredmény",
  ])("leaves %j to Windows-1252", (text) => {
    expect(sniffLegacyEncoding(encodeLegacy("windows-1252", text), true)).toBeNull();
  });

  it.each(["shift_jis", "euc-jp", "gb18030", "big5"] as const)(
    "reads wide digits in %s, so that numbers can be hidden",
    (encoding) => {
      const bytes = encodeLegacy(encoding, "from,to\n1,０３１２３４５６７８\n");
      const told = sniffLegacyEncoding(bytes, true);
      expect(new TextDecoder(told ?? "utf-8").decode(bytes)).toContain("０３１２３４５６７８");
    },
  );

  it("does not decide by lines of which many are UTF-8, nor by a last line that is cut", () => {
    const mixed = Buffer.concat([Buffer.from("имя\nнет\n"), encodeLegacy("windows-1251", "имя\nномер\n")]);
    expect(sniffLegacyEncoding(mixed, true)).toBeNull();
    const cut = Buffer.concat([encodeLegacy("shift_jis", "発信者番号,着信番号\n+1,"), Buffer.from([0x94])]);
    expect(sniffLegacyEncoding(cut, false)).toBe("shift_jis");
    expect(sniffLegacyEncoding(Buffer.from("a,b\n"), true)).toBeNull();
  });

  it("tells bytes of no text apart from any, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64 }), (bytes) => sniffLegacyEncoding(Buffer.from(bytes), true) === null),
    );
  });
});
