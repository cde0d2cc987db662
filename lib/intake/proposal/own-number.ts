import { headerWords } from "@/lib/intake/header/header-words";
import { type FieldProposal, type SampledColumn, takenColumns } from "@/lib/intake/proposal/field-proposal";
import { shareOfShape } from "@/lib/intake/proposal/value-shape";
import { tidy } from "@/lib/intake/row/cell";

/** Ends the name of a column of telephone numbers. */
const NUMBERED = /[a-z0-9]_(?:number|phone|phone_no|telephone|line|did|msisdn|nummer|rufnummer|numero|numer|nomor)$/;
/** Names that say nothing but that it is a number. */
const PLAIN = /^(?:phone|telephone|tel|the|a|call|line|mobile)_/;
/** Whose number it is, or what is numbered, where it is no caller ID. */
const OF_OTHERS =
  /agent|user|employee|member|staff|owner|transfer|forward|divert|redirect|connected|callback|billing|account|ticket|order|reference|ref_|invoice|case|queue|fax|home|mobile|cell|alternat|secondary|voicemail|conference|recording|lead|contact|customer|client|external|remote|patient|caller|called|dialed|dialled|lrn|routing|serial|extension/;
const SHARE_MIN = 0.9;
const FULL_DIGITS_MIN = 9;
/** Sure enough to read by: nothing else is left. */
const CONFIDENCE = 0.55;

/**
 * The proposals with the caller ID in the one column that is left for it: where a name tells the called number and none the
 * caller ID, and a single other column holds whole telephone numbers, as few as one's own are, and is called the number of
 * something that nobody knows, such as the provider's name (`Zendesk number`).
 * @param chosen no column and no field twice
 */
export function withOwnNumber(chosen: FieldProposal[], columns: readonly SampledColumn[]): FieldProposal[] {
  const callee = chosen.find(({ field }) => field === "callee");
  if (callee === undefined || chosen.some(({ field }) => field === "callerId")) return chosen;
  const taken = takenColumns(chosen);
  const callees = new Set(columns[callee.column]?.values.map(tidy));
  const left = columns.flatMap((column, at) => (!taken.has(at) && areWholeNumbers(column) ? [at] : []));
  const [only, another] = left;
  if (only === undefined || another !== undefined) return chosen;
  const { name = "", values = [] } = columns[only] ?? {};
  if (!isNumberOfUnknown(name) || new Set(values.map(tidy)).size > callees.size) return chosen;
  return [...chosen, { field: "callerId", column: only, unit: "s", confidence: CONFIDENCE }];
}

/** Whether a column is called the number of something that is neither plainly a number nor known to be somebody else's. */
function isNumberOfUnknown(name: string): boolean {
  const words = headerWords(name);
  return NUMBERED.test(words) && !PLAIN.test(words) && !OF_OTHERS.test(words);
}

function areWholeNumbers({ values }: SampledColumn): boolean {
  const filled = values.map(tidy).filter((value) => value !== "");
  const isWhole = (value: string) => value.replace(/\D/g, "").length >= FULL_DIGITS_MIN && !/[:/]/.test(value);
  return (
    filled.length > 0 &&
    filled.filter(isWhole).length >= filled.length * SHARE_MIN &&
    (shareOfShape(filled, "phone") ?? 0) >= SHARE_MIN
  );
}
