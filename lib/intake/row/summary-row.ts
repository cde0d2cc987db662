import type { SkipReason } from "@/lib/intake/skip";

/** A label and its figures; a record of a call has more cells. */
const CELLS_MAX = 5;
/** Of more cells a line without a word of a summary is a row of another table. */
const REMARK_MAX = 2;
const TEXT_MAX = 160;
/** Of what a summary speaks, as words of their own. */
const SUMMARY_WORDS = [
  "totals? subtotals? average avg mean median minimum maximum sum count counts rate ratio percent percentage overall",
  "summe gesamt gesamtdauer gesamtzahl durchschnitt durchschnittlich durchschnittliche mittelwert anzahl quote",
  "totaux moyenne nombre somme totale totali media promedio suma cantidad porcentaje média quantidade soma percentuale",
  "totaal aantal gemiddeld gemiddelde łącznie razem średnia średni liczba celkem průměr počet toplam ortalama",
  "итого всего среднее средняя количество сума разом 合計 平均 件数 合计 总计 总数 평균 합계",
]
  .join(" ")
  .replaceAll(" ", "|");
const SPEAKS_OF_ALL = new RegExp(`(?<!\\p{L})(?:${SUMMARY_WORDS})(?!\\p{L})`, "iu");
const EXTREME = /^(?:min|max|longest|shortest|(?:number|no\.?) of \p{L}+)\b/iu;
/** How a line below a table begins that tells of the report itself. */
const OF_THE_REPORT =
  /^(?:report|generated|created|exported|printed|produced|copyright|©|\(c\)|confidential|end of|page \d|powered by|data as of|disclaimer|filters?\b|erstellt|gedruckt|exportiert|vertraulich|seite \d|stand\b|ende de[rs]|généré|imprimé|édité|fin d[ue]|generado|impreso|página \d|gerado|generato|\d{1,9} (?:records?|rows?|calls?|results?|entries|items)\b)/iu;
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,8}\.?$/u;
const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/;
/** Digits of a whole telephone number; blanks and signs between them count as none. */
const NUMBER = /(?:\+[\d\s().-]{7,}|(?:\d[\s().-]*){10,})/;
/** How far below a line of a summary another one may stand. */
const NEAR = 3;

/** Signs that are drawn before a line. */
const DRAWN = /^[*=~_#>\s-]+(?=\p{L})/u;

function filledOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.replace(DRAWN, "").trim()).filter((cell) => cell !== "");
}

function isLabel(text: string): boolean {
  return /^\p{L}/u.test(text) && text.length <= TEXT_MAX && !NUMBER.test(text) && !DATE.test(text);
}

function isFigure(text: string): boolean {
  return FIGURE.test(text) && !NUMBER.test(text) && !DATE.test(text);
}

/** Whether a label, in a cell of its own or before its figure, is one of a summary. */
function isOfSummary(text: string): boolean {
  return isLabel(text) && (SPEAKS_OF_ALL.test(text) || EXTREME.test(text) || /^[^:]{2,60}:(?:\s.*)?$/u.test(text));
}

/**
 * Whether a row that is no call sums up others, or tells of the report: a label and its figures, and neither a number nor a
 * date as calls have.
 */
export function isSummaryRow(cells: readonly string[]): boolean {
  const [label = "", ...figures] = filledOf(cells);
  if (figures.length === 0) return OF_THE_REPORT.test(label) || isOfSummary(label);
  return figures.length < CELLS_MAX && isOfSummary(label) && figures.every(isFigure);
}

/** Whether a row may go on with a summary that began above it: a label and one value at most. */
function isRemark(cells: readonly string[]): boolean {
  const filled = filledOf(cells);
  return filled.length <= REMARK_MAX && isLabel(filled[0] ?? "") && filled.every((cell) => !NUMBER.test(cell));
}

/** Makes what tells the lines of a summary among rows that are no calls; each is shown to it once, in the order of the file. */
export function createSummaryTest(): (cells: readonly string[], line: number) => SkipReason | null {
  let last = Number.NEGATIVE_INFINITY;
  return (cells, line) => {
    const isSummary = isSummaryRow(cells);
    if (!isSummary && !(line - last <= NEAR && isRemark(cells))) return null;
    last = line;
    return isSummary ? "totals_row" : "comment";
  };
}
