import { expect, it } from "vitest";
import { readTable } from "@/lib/testing/read-sample";

/** Reads three calls under five names: number, number, time, length and end. */
function read(names: string, ends: readonly string[] = ["603", "486", "200"]) {
  const rows = ends.map(
    (end, at) =>
      `+13125550101,+1415555016${at},2026-10-01 10:0${at}:00,${end === "200" || end === "Answered" ? 12 : 0},${end}`,
  );
  return readTable([names, ...rows].join("\n"), ",");
}

it.each([
  "発信者番号,着信番号,開始日時,通話時間,SIPコード",
  "発番号,着番号,通話開始,通話秒数,応答コード",
  "発信元番号,相手先番号,発信日時,通話時間（秒）,ＳＩＰコード",
  "架電元,架電先,架電日時,通話時間(秒),SIP 応答コード",
  "主叫号码,被叫号码,开始时间,通话时长,SIP状态码",
  "主叫,被叫,呼叫时间,时长(秒),响应码",
  "外显号码,客户号码,拨打时间,通话时长（秒）,状态码",
  "主叫號碼,被叫號碼,開始時間,通話時長,SIP狀態碼",
  "發話號碼,受話號碼,通話時間,通話秒數,回應碼",
  "رقم المتصل,الرقم المطلوب,وقت البدء,المدة,الحالة",
  "Номер звонящего,Набранный номер,Начало звонка,Длительность,Результат",
  "С какого номера,На какой номер,Дата и время,Время разговора,Код ответа",
  'Откуда,Куда,Дата,"Длительность, сек.",Статус',
  "Καλών,Καλούμενος,Ημερομηνία και ώρα,Διάρκεια,Κατάσταση",
  "ΚΑΛΩΝ ΑΡΙΘΜΟΣ,ΚΑΛΟΥΜΕΝΟΣ ΑΡΙΘΜΟΣ,ΕΝΑΡΞΗ ΚΛΗΣΗΣ,ΔΙΑΡΚΕΙΑ ΚΛΗΣΗΣ,ΑΠΟΤΕΛΕΣΜΑ ΚΛΗΣΗΣ",
  '"Номер, що телефонує",Набраний номер,Дата та час,Тривалість розмови,Статус дзвінка',
])("reads calls under the names %s", (names) => {
  const { recognition, attempts } = read(names);
  expect(recognition.confidence).toBe("guess");
  expect(attempts.map(({ callerId, callee }) => [callerId, callee])).toEqual(
    [0, 1, 2].map((at) => ["+13125550101", `+1415555016${at}`]),
  );
  expect(attempts.map(({ signal }) => [signal.sip, signal.durationMs])).toEqual([
    [603, 0],
    [486, 0],
    [200, 12_000],
  ]);
});

it("reads minutes where the name says so, and words of the end", () => {
  const { attempts } = read("発信番号,着信番号,日時,通話時間(分),終話理由", ["Busy", "Rejected", "Answered"]);
  expect(attempts.map(({ signal }) => [signal.disposition, signal.durationMs])).toEqual([
    ["Busy", 0],
    ["Rejected", 0],
    ["Answered", 720_000],
  ]);
});

it("reads the direction", () => {
  for (const [name, out, inward] of [
    ["発着区分", "発信", "着信"],
    ["呼叫方向", "呼出", "呼入"],
    ["通話類型", "撥出", "來電"],
    ["Тип звонка", "Исходящий", "Входящий"],
    ["Направление", "исходящая", "пропущенный"],
    ["Напрямок", "Вихідний", "Вхідний дзвінок"],
    ["الاتجاه", "صادرة", "واردة"],
  ]) {
    const text = [
      `発信者番号,着信番号,開始日時,${name}`,
      `+13125550101,+14155550160,2026-10-01 10:00:00,${out}`,
      `+13125550101,+14155550161,2026-10-01 10:01:00,${inward}`,
    ].join("\n");
    const { attempts, skips } = readTable(text, ",");
    expect([name, attempts.length, skips.map(({ reason }) => reason)]).toEqual([name, 1, ["inbound"]]);
  }
});

it.each(["מספר מתקשר,מספר יעד,זמן התחלה,משך,סטטוס", "หมายเลขต้นทาง,หมายเลขปลายทาง,เวลาเริ่ม,ระยะเวลา,สถานะ"])(
  "asks about columns under %s with a proposal by their values",
  (names) => {
    const { recognition } = read(names, ["Busy", "Rejected", "Answered"]);
    expect(recognition.confidence).toBe("none");
    expect(recognition.mapping.columns).toEqual({
      callerId: { from: [0] },
      callee: { from: [1] },
      startedAt: { from: [2] },
      durationMs: { from: [3] },
      disposition: { from: [4] },
    });
  },
);
