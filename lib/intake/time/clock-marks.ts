/** Anything that a rule below rewrites; most times hold none of it. */
const ANY = /[^\0-\x7f]|\d\s?h\s?\d|[\s-]\d{1,2}\.\d\d|\d{4}:|\d \d{6}$/i;
/** AM and PM in Chinese, Japanese, Korean and Greek. */
const MORNING = "上午|午前|오전|π\\.?\\s?μ\\.?";
const AFTERNOON = "下午|午後|午后|오후|μ\\.?\\s?μ\\.?";
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?";
const HALF_BEFORE = new RegExp(`(?:(${MORNING})|(?:${AFTERNOON}))\\s*(${CLOCK})`, "i");
const HALF_BEHIND = new RegExp(`(${CLOCK})\\s*(?:(${MORNING})|(?:${AFTERNOON}))(?!\\p{L})`, "iu");
/** Half of the day where it stands alone. */
const HALF = new RegExp(`^(?:[ap]\\.?\\s?m\\.?|${MORNING}|${AFTERNOON})$`, "i");
/** Hours, minutes and seconds, each before its word. */
const CJK_CLOCK = /(\d{1,2})\s?[時时点點시]\s?(?:(\d{1,2})\s?[分분]\s?)?(?:(\d{1,2})\s?[秒초])?/;
const H_CLOCK = /\b(\d{1,2})\s?h\s?([0-5]\d)(?:\s?(?:m|mn|min|:)\s?([0-5]\d)(?:\s?s)?|\s?(?:m|mn|min))?(?![\dA-Za-z])/i;
/** Oracle writes the clock with points after a month by its name, DB2 after a hyphen; so do Danish and Finnish spreadsheets. */
const POINTED =
  /^((?:[A-Za-z]{2,9}[.,]?\s+)?(?:\d{1,2}-[A-Za-z]{3}-\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))),?(?:\s+(?:klo|kl\.?)?\s*|(?<=^\d{4}-\d\d-\d\d)-)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d)/i;
/** A clock without marks behind a date that has them. */
const BARE = /^(\d{1,4}([./-])\w{1,3}\2\d{2,4}) (\d{2})(\d{2})(\d{2})$/;
/** Web servers write a colon between date and clock (Apache's `%t`). */
const LOGGED = /^\[?(\d{1,2}\/[A-Za-z]{3}\/\d{4}):(?=\d{2}:\d{2})/;

/** A clock with colons, AM or PM behind it; in Japan the halves begin at 0. */
function withHalf(clock: string, isMorning: boolean): string {
  return `${clock.replace(/^00?:/, "12:")} ${isMorning ? "AM" : "PM"} `;
}

/**
 * The text with its clock in colons, and AM or PM behind it: `2026年10月13日 下午3時05分`, `13/10/2026 15h05`,
 * `01.10.2026 10.00.00`, `13/Oct/2026:15:05:00`.
 * @param text a time as written; a date stays as it is
 */
export function withColons(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(LOGGED, "$1 ")
    .replace(BARE, "$1 $3:$4:$5")
    .replace(POINTED, (_, date: string, ...[, hour, minute, second = "00"]: readonly string[]) => {
      return `${date} ${hour}:${minute}:${second}`;
    })
    .replace(CJK_CLOCK, (_, hour: string, minute = "0", second = "0") => {
      return `${hour}:${minute.padStart(2, "0")}:${second.padStart(2, "0")} `;
    })
    .replace(H_CLOCK, (_, hour: string, minute: string, second = "00") => `${hour}:${minute}:${second}`)
    .replace(HALF_BEFORE, (_, morning: string | undefined, clock: string) => withHalf(clock, morning !== undefined))
    .replace(HALF_BEHIND, (_, clock: string, morning: string | undefined) => withHalf(clock, morning !== undefined));
}

/** Whether a text is AM or PM and nothing else. */
export function isHalfOfDay(text: string): boolean {
  return HALF.test(text);
}
