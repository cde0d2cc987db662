import { bareNumberText } from "@/lib/calls/number-text";
import { parsePhoneNumber } from "@/lib/calls/phone-number";

/** A number and who serves it, by a line of a list. */
export interface CarrierLine {
  /** E.164. */
  readonly number: string;
  readonly carrier: string;
}

/** A line that was left out, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: CarrierLineRefusal;
}

/** Why a line was left out. */
export type CarrierLineRefusal = "missing_number" | "not_a_phone_number" | "missing_carrier" | "too_long";

/**
 * What exports of LRN and OCN look-ups call their columns, in the order in which they are believed: whoever serves the
 * number now (the carrier behind its LRN) before whom the block was given to.
 */
const NUMBER_NAMES =
  "number phone_number phonenumber phone tn telephone_number called_number called_tn callee destination to dnis dn e164".split(
    " ",
  );
const CARRIER_NAMES =
  "carrier carrier_name carriername carrier.name portability.spid_carrier_name spid_carrier_name spid_name lrn_carrier ocn_name operating_company_name company operator provider network spid ocn portability.ocn".split(
    " ",
  );
const DELIMITERS = [",", ";", "\t", "|"];
const CARRIER_MAX = 100;
const LINE_MAX = 10_000;
const REFUSED_KEPT = 1_000;

/** Where a line's number and carrier stand, and what stands between cells. */
interface Layout {
  readonly delimiter: string;
  readonly numberAt: number;
  readonly carrierAt: number;
  readonly hasHeader: boolean;
}

/**
 * Reads a list of numbers with their carriers as it comes in, a piece of text at a time: delimited text, one number a
 * line, with a header that names the two columns or, without one, the number first and the carrier second.
 */
export class CarrierListReader {
  readonly #country: string;
  readonly #refused: RefusedLine[] = [];
  #layout: Layout | null = null;
  #rest = "";
  #line = 0;
  #refusedCount = 0;

  /** @param country ISO 3166 code of the country whose national numbers stand without a prefix */
  constructor(country: string) {
    this.#country = country;
  }

  /** The first thousand lines that were left out. */
  get refused(): readonly RefusedLine[] {
    return this.#refused;
  }

  get refusedCount(): number {
    return this.#refusedCount;
  }

  /** Takes in the next piece of text. @returns what its whole lines say */
  *take(text: string): Generator<CarrierLine> {
    const whole = this.#rest + text;
    let from = 0;
    // A line that ends with \r may go on with \n in the next piece.
    const end = whole.endsWith("\r") ? whole.length - 1 : whole.length;
    for (let at = from; at < end; at++) {
      const char = whole[at];
      if (char !== "\n" && char !== "\r") continue;
      yield* this.#read(whole.slice(from, at));
      if (char === "\r" && whole[at + 1] === "\n") at++;
      from = at + 1;
    }
    this.#rest = whole.slice(from);
    // Whatever has no line ends is no list; no more than the beginning is kept to say so.
    if (this.#rest.length > LINE_MAX) this.#rest = this.#rest.slice(0, LINE_MAX + 1);
  }

  /** Ends the list. @returns what its last line says, if no line end followed it */
  *end(): Generator<CarrierLine> {
    if (this.#rest !== "") yield* this.#read(this.#rest.replace(/\r$/, ""));
    this.#rest = "";
  }

  *#read(line: string): Generator<CarrierLine> {
    this.#line++;
    const text = this.#line === 1 ? line.replace(/^\uFEFF/, "") : line;
    const isFirst = this.#layout === null;
    this.#layout ??= layoutOf(text);
    const { hasHeader, delimiter, numberAt, carrierAt } = this.#layout;
    if (text.trim() === "" || (hasHeader && isFirst)) return;
    const cells = text.length > LINE_MAX ? null : cellsOf(text, delimiter);
    const read = cells === null ? "too_long" : readLine(cells[numberAt] ?? "", cells[carrierAt] ?? "", this.#country);
    if (typeof read !== "string") yield read;
    else {
      this.#refusedCount++;
      if (this.#refused.length < REFUSED_KEPT) this.#refused.push({ line: this.#line, reason: read });
    }
  }
}

function layoutOf(head: string): Layout {
  const delimiter = DELIMITERS.find((one) => head.includes(one)) ?? ",";
  const names = cellsOf(head.slice(0, LINE_MAX), delimiter).map((name) => name.toLowerCase().replace(/[\s-]+/g, "_"));
  const place = (known: readonly string[]) => known.map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
  const [numberAt, carrierAt] = [place(NUMBER_NAMES), place(CARRIER_NAMES)];
  const hasHeader = numberAt >= 0 && carrierAt >= 0;
  return hasHeader
    ? { delimiter, numberAt, carrierAt, hasHeader }
    : { delimiter, numberAt: 0, carrierAt: 1, hasHeader };
}

function readLine(number: string, carrier: string, country: string): CarrierLine | CarrierLineRefusal {
  if (bareNumberText(number) === "") return "missing_number";
  if (carrier === "") return "missing_carrier";
  const parsed = parsePhoneNumber(number, country);
  if (!parsed.ok || !parsed.value.startsWith("+")) return "not_a_phone_number";
  return { number: parsed.value, carrier: carrier.slice(0, CARRIER_MAX) };
}

/** The cells of a line; a quoted one may hold the delimiter and doubled quotes (RFC 4180), but no line break. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    if (isQuoted && char === '"' && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (char === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  return [...cells, cell.trim()];
}
