import { bareNumberText } from "@/lib/calls/number-text";
import { parsePhoneNumber } from "@/lib/calls/phone-number";

/** A list of who serves which numbers, as far as it could be read. */
export interface KnownCarriers {
  /** Carrier by number in E.164; of several lines about one number the last counts. */
  readonly carriers: ReadonlyMap<string, string>;
  readonly refused: readonly { readonly line: number; readonly reason: CarrierLineRefusal }[];
}

/** Why a line was left out. */
export type CarrierLineRefusal = "missing_number" | "not_a_phone_number" | "missing_carrier";

/** What exports of LRN and OCN look-ups call their columns, in the order in which they are believed. */
const NUMBER_NAMES = [
  "number",
  "phone_number",
  "phone",
  "tn",
  "telephone_number",
  "called_number",
  "destination",
  "dn",
];
const CARRIER_NAMES = ["carrier", "carrier_name", "ocn_name", "operating_company_name", "company", "operator", "ocn"];
const DELIMITERS = [",", ";", "\t", "|"];
const CARRIER_MAX = 100;

/**
 * Reads a list of numbers with their carriers: delimited text, one number a line, with a header that names the two
 * columns or, without one, the number first and the carrier second.
 * @param country ISO 3166 code of the country whose national numbers stand without a prefix
 */
export function readKnownCarriers(text: string, country: string): KnownCarriers {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const head = lines[0] ?? "";
  const delimiter = DELIMITERS.find((one) => head.includes(one)) ?? ",";
  const names = cellsOf(head, delimiter).map((name) => name.toLowerCase().replace(/[\s-]+/g, "_"));
  const place = (known: readonly string[]) => known.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [numberAt, carrierAt] = [place(NUMBER_NAMES), place(CARRIER_NAMES)];
  const hasHeader = numberAt >= 0 && carrierAt >= 0;
  const carriers = new Map<string, string>();
  const refused: KnownCarriers["refused"][number][] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "" || (hasHeader && index === 0)) return;
    const cells = cellsOf(line, delimiter);
    const read = readLine(cells[hasHeader ? numberAt : 0] ?? "", cells[hasHeader ? carrierAt : 1] ?? "", country);
    if (typeof read === "string") refused.push({ line: index + 1, reason: read });
    else carriers.set(read.number, read.carrier);
  });
  return { carriers, refused };
}

function readLine(number: string, carrier: string, country: string) {
  if (bareNumberText(number) === "") return "missing_number";
  if (carrier === "") return "missing_carrier";
  const parsed = parsePhoneNumber(number, country);
  if (!parsed.ok || !parsed.value.startsWith("+")) return "not_a_phone_number";
  return { number: parsed.value, carrier: carrier.slice(0, CARRIER_MAX) };
}

/** The cells of a line; a quoted one may hold the delimiter (RFC 4180), but no line break. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  return [...cells, cell.trim()];
}
