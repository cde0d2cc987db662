import { csvRow } from "@/lib/base/csv-cell";

/** A rate as a cell of a table says it: share, hits, of how many, and the interval. */
const RATE = /^(?<share>[<>]?[\d.]+)% (?<hits>[\d,]+)\/(?<n>[\d,]+) .*95% interval (?<low>[\d.]+)–(?<high>[\d.]+)%$/;
/** A count with its share of all. */
const COUNT = /^(?<count>[\d,]+) (?<share>[<>]?[\d.]+)%$/;
const NUMBER = /^-?\d{1,3}(,\d{3})+$/;
const NOTHING = "–";

/**
 * A table of a page as a CSV file. A column of rates becomes five: share, hits, calls, and both ends of the interval;
 * figures lose the commas of their thousands, a dash is an empty cell, and a column that says nothing is left out.
 * @param head the headings @param rows the cells as they read, row by row
 */
export function tableCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const kinds = head.map((_, place) => kindOf(rows.map((cells) => cells[place] ?? "")));
  const columns = head.flatMap((name, place) => SPREADS[kinds[place] ?? "text"](name));
  const lines = rows.map((cells) => head.flatMap((_, place) => CELLS[kinds[place] ?? "text"](cells[place] ?? "")));
  return [columns, ...lines].map(csvRow).join("");
}

type Kind = "text" | "rate" | "count" | "nothing";

/** The headings that a heading becomes. */
const SPREADS: Readonly<Record<Kind, (name: string) => readonly string[]>> = {
  text: (name) => [name],
  rate: (name) => [`${name} %`, name, `${name} of`, `${name} low %`, `${name} high %`],
  count: (name) => [name, `${name} %`],
  nothing: () => [],
};

/** The cells that a cell becomes, as many as the headings. */
const CELLS: Readonly<Record<Kind, (text: string) => readonly string[]>> = {
  text: (text) => [figure(text)],
  rate: rateCells,
  count: countCells,
  nothing: () => [],
};

function kindOf(texts: readonly string[]): Kind {
  if (texts.every((text) => text === "")) return "nothing";
  const told = texts.filter((text) => text !== NOTHING);
  const areAll = (pattern: RegExp) => told.length > 0 && told.every((text) => pattern.test(text));
  if (areAll(RATE)) return "rate";
  return areAll(COUNT) ? "count" : "text";
}

function countCells(text: string): readonly string[] {
  const { count = "", share = "" } = COUNT.exec(text)?.groups ?? {};
  return [figure(count), share];
}

function rateCells(text: string): readonly string[] {
  const { share = "", hits = "", n = "", low = "", high = "" } = RATE.exec(text)?.groups ?? {};
  return [share, figure(hits), figure(n), low, high];
}

function figure(text: string): string {
  if (text === NOTHING) return "";
  return NUMBER.test(text) ? text.replaceAll(",", "") : text;
}
