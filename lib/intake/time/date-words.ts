import { plainLetters } from "@/lib/base/plain-letters";
import type { WrittenDate } from "@/lib/intake/time/civil-time";
import type { DateOrder } from "@/lib/intake/time/date-order";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/**
 * Names of months in German, French, Spanish, Italian, Portuguese, Dutch, Polish and Turkish that do not begin like the
 * English ones. Not `lip`, `lis` and `listopada`, which in Croatian are a month earlier than in Polish.
 */
const OTHER_MONTHS = [
  "ene enero gen gennaio sty stycznia styczen oca ocak",
  "fev fevr fevrier fevereiro lut lutego luty sub subat",
  "maart mrt mrz",
  "avr avril abr abril kwi kwietnia kwiecien nis nisan",
  "mai mag maggio maio mei maj maja",
  "juin giu giugno cze czerwca czerwiec haz haziran",
  "juil juillet lug luglio lipca lipiec tem temmuz",
  "aout ago agosto sie sierpnia sierpien agu agustos",
  "set settembre setembro setiembre wrz wrzesnia wrzesien eyl eylul",
  "okt oktober ott ottobre out outubro paz pazdziernika pazdziernik eki ekim",
  "kas kasim kasım",
  "dez dezember dezembro dic diciembre dicembre gru grudnia grudzien ara aralik aralık",
].map((names) => names.split(" "));
const FILLERS = new Set(
  "t at of on st nd rd th a o de del le um uhr kl klo г ч 年 月 日 년 월 일".split(" ").map(plainLetters),
);
const ASCII = /^[\0-\x7f]*$/;
/** Weekdays in Chinese, Japanese and Korean. */
const EASTERN_WEEKDAY =
  /(?:星期|礼拜|[周週])[一二三四五六日天]|[日月火水木金土]曜日?|[일월화수목금토]요일|[(（][日月火水木金土一二三四五六일월화수목금토][)）]/g;
const ENGLISH_WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/;
/** In the languages of the months, without accents. */
const OTHER_WEEKDAYS = new Set(
  [
    "mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    "lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche",
    "mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo",
    "gio lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "seg ter qua qui sex segunda terca quarta quinta sexta feira",
    "ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
  ].flatMap((names) => names.split(" ")),
);
/** A Tuesday in French, Spanish and Italian, or else March. */
const TUESDAY_OR_MARCH = "mar";

/** Month number of a month name, an English one by its first three letters; 0 where the word is none. */
function monthOf(word: string): number {
  if (word.length < 3 || OTHER_WEEKDAYS.has(word)) return 0;
  const other = OTHER_MONTHS.findIndex((names) => names.includes(word));
  return (other < 0 ? MONTHS.indexOf(word.slice(0, 3)) : other) + 1;
}

/** Whether a word may stand in a date without telling anything. */
export function isDateFiller(word: string): boolean {
  return FILLERS.has(word) || ENGLISH_WEEKDAY.test(word) || OTHER_WEEKDAYS.has(word);
}

function fullYear(digits: string): number {
  return digits.length > 2 ? Number(digits) : 2000 + Number(digits);
}

/** Which order the numbers `a` and `b` before a year are in, with the day first between points unless the file shows otherwise; null where both readings are dates and nothing decides. */
export function orderOf(a: number, b: number, separator: string, known: DateOrder | null): DateOrder | null {
  if (a > 12) return "dmy";
  if (b > 12) return "mdy";
  if (a === b) return "dmy";
  return known === "ymd" || known === null ? (separator === "." ? "dmy" : null) : known;
}

/**
 * Whether a date of three short numbers between hyphens may begin with its day or with its year, such as 26-10-05; never
 * with its month.
 */
export function isYearOrDayFirst(first: string, second: string, third: string): boolean {
  const isShort = first.length === 2 && third.length === 2 && Number(first) > 12 && Number(first) <= 31;
  return isShort && Number(second) <= 12 && Number(third) >= 1 && Number(third) <= 31;
}

function namedMonth(numbers: readonly string[], month: number): WrittenDate | null {
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length !== 2) return null;
  const yearFirst = first.length === 4;
  return yearFirst
    ? { year: fullYear(first), month, day: Number(second) }
    : { year: fullYear(second), month, day: Number(first) };
}

/**
 * Reads the date out of a text that holds nothing else but filler words: `18 Oct 2019`, `DEC 18 2017`, `4/20/20`,
 * `2020/2/10`, `04.07.2016`, `13 de octubre de 2026`.
 * @param known order of day and month where the text alone does not tell
 * @returns the date; `ambiguous` where day and month, or day and year, may be swapped and `known` does not tell; null where it is no date
 */
export function readDateWords(text: string, known: DateOrder | null): WrittenDate | "ambiguous" | null {
  const parts = dateParts(text);
  if (parts === null) return null;
  const { numbers, month } = parts;
  if (month > 0) return namedMonth(numbers, month);
  return areThree(numbers) ? numericDate(text, numbers, known) : null;
}

type Three = readonly [string, string, string];

function areThree(numbers: readonly string[]): numbers is Three {
  return numbers.length === 3 && numbers.every((digits) => digits.length <= 4);
}

/** The numbers of a text and the month that it names, 0 where it names none; null where a word stands in it that no date has. */
function dateParts(text: string): { readonly numbers: readonly string[]; readonly month: number } | null {
  const numbers: string[] = [];
  let month = 0;
  let isFirstUnsure = false;
  // A word in any script: one that is not known may be the half of the day.
  const words = ASCII.test(text) ? text : plainLetters(text.replace(EASTERN_WEEKDAY, " "));
  for (const [token] of words.toLowerCase().matchAll(/\d+|\p{L}+/gu)) {
    const named = monthOf(token);
    if (/^\d/.test(token)) numbers.push(token);
    else if (named > 0 && (month === 0 || isFirstUnsure)) {
      isFirstUnsure = month === 0 && token === TUESDAY_OR_MARCH;
      month = named;
    } else if (!isDateFiller(token)) return null;
  }
  return { numbers, month };
}

function numericDate(text: string, [first, second, third]: Three, known: DateOrder | null): WrittenDate | "ambiguous" {
  const yearFirst = { year: fullYear(first), month: Number(second), day: Number(third) };
  if (first.length > 2 || Number(first) > 31) return yearFirst;
  const separator = text
    .slice(text.indexOf(first) + first.length)
    .trimStart()
    .charAt(0);
  if (separator === "-" && isYearOrDayFirst(first, second, third) && known !== "dmy" && known !== "mdy") {
    return known === null ? "ambiguous" : yearFirst;
  }
  const order = orderOf(Number(first), Number(second), separator, known);
  if (order === null) return "ambiguous";
  const [day, monthNumber] = order === "dmy" ? [first, second] : [second, first];
  return { year: fullYear(third), month: Number(monthNumber), day: Number(day) };
}
