import { isAssigned } from "@/lib/calls/assigned-number";
import type { CallAttempt } from "@/lib/calls/call-attempt";
import { headerWords } from "@/lib/intake/header/header-words";
import { columnOfField, fileTable } from "@/lib/intake/mapping/file-columns";
import type { Recognition } from "@/lib/intake/recognise-format";
import { tidy } from "@/lib/intake/row/cell";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/** Names of a column that holds the calling code of the number beside it. */
const CODE_NAMES =
  /^(?:(?:phone|number|dest|destination|callee|called|customer|contact|lead|to)_)?(?:country|phone|dial|dialing|dialling|calling)_?code$/;
const CODE = /^\+?([1-9]\d{0,2})$/;
/** Share of the calls with a code that may be read as of another country: a code or two may be wrong. */
const OTHERS_MAX = 0.2;

/** Of fewer different numbers some may be mistyped. */
const CALLEES_MIN = 2;
/** Share of them that the country has not given out, and North America has. */
const ABROAD_MIN = 0.75;
const NANP = /^[2-9]\d{9}$/;

/**
 * What to ask where most of the called numbers that name no country are none that the country has given out by which they were
 * read, but ones of North America: who calls there from elsewhere often dials no 1; empty where they are not.
 * @param written the called numbers as they are written, by line
 */
function northAmerican(attempts: readonly CallAttempt[], written: ReadonlyMap<number, string>): string {
  const read = new Map(attempts.map(({ line, callee }) => [(written.get(line) ?? "").replace(/\D/g, ""), callee]));
  const bare = [...read].filter(([digits, callee]) => callee.startsWith("+") && !callee.startsWith(`+${digits}`));
  const abroad = bare.filter(
    ([digits, callee]) =>
      NANP.test(digits) && !callee.startsWith("+1") && !isAssigned(callee) && isAssigned(`+1${digits}`),
  );
  if (bare.length < CALLEES_MIN || abroad.length < bare.length * ABROAD_MIN) return "";
  return " Most of the called numbers are none of the country by which they were read, but could be numbers of North America: choose the country of the numbers, or export them with their country codes.";
}

/**
 * What to ask where a column beside the called numbers tells calling codes, and the numbers were read as of another country;
 * empty where there is none.
 * @param attempts the sampled records as calls made
 */
export function otherCountry(
  recognised: Recognition,
  sample: ReadableSample,
  attempts: readonly CallAttempt[],
): string {
  const { columns, rows } = fileTable(recognised, sample);
  const at = columns.findIndex(({ name }) => CODE_NAMES.test(headerWords(name)));
  if (at < 0) {
    const callee = columnOfField(columns, recognised.mapping.columns, "callee");
    return northAmerican(attempts, new Map(rows.map(({ line, cells }) => [line, tidy(cells[callee] ?? "")])));
  }
  const callees = new Map(attempts.map(({ line, callee }) => [line, callee]));
  const told = rows.flatMap(({ line, cells }) => {
    const code = CODE.exec(tidy(cells[at] ?? ""))?.[1];
    const callee = callees.get(line);
    return code !== undefined && callee?.startsWith("+") ? [{ code, isOther: !callee.startsWith(`+${code}`) }] : [];
  });
  const others = told.filter(({ isOther }) => isOther);
  const [first] = others;
  if (first === undefined || others.length <= told.length * OTHERS_MAX) return "";
  return ` By the "${first.code}" in the column "${columns[at]?.name}" called numbers are of another country than they were read as: choose the country of the numbers, or export them with their country codes.`;
}
