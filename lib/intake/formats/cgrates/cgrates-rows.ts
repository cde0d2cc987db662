import { defineFormat } from "@/lib/intake/define-format";
import type { Headerless } from "@/lib/intake/format";
import { CGRATES } from "@/lib/intake/formats/cgrates/cgrates";
import { shareOfShape } from "@/lib/intake/proposal/value-shape";

/** Request types of CGRateS; no other system writes them. */
const REQUEST_TYPE = /^\*(?:rated|prepaid|postpaid|pseudoprepaid|none|direct)$/;
const RECORD_TYPE = /^\*(?:voice|sms|data|mms|generic|monetary)$/;
const WRITTEN_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})[ T]/;
/** Cells behind the request type among which the setup time is sought. */
const REACH = 14;

/** The request type, with a written time somewhere behind it: accounting records of a proxy may hold the type as well. */
function anchor(cells: readonly string[]): number | null {
  const at = cells.findIndex((cell) => REQUEST_TYPE.test(cell.trim()));
  return at >= 0 && cells.slice(at + 1).some((cell) => WRITTEN_DATE.test(cell.trim())) ? at : null;
}

type Rows = readonly (readonly string[])[];

function column(rows: Rows, at: number): readonly string[] {
  return rows.map((cells) => cells[at]?.trim() ?? "");
}

function isTime(rows: Rows, at: number): boolean {
  const values = column(rows, at);
  return values.every((value) => /[-:]/.test(value)) && (shareOfShape(values, "time") ?? 0) > 0.5;
}

/** The setup time and its neighbours: account, subject where there is one, destination, times, usage. */
const locate: NonNullable<Headerless["locate"]> = (rows, at) => {
  const setup = Array.from({ length: REACH }, (_, index) => at + 1 + index).find((position) => isTime(rows, position));
  if (setup === undefined) return {};
  const hasAnswer = isTime(rows, setup + 1);
  const answer = hasAnswer ? setup + 1 : setup;
  const type = [at - 2, at - 1].find((position) => column(rows, position).some((value) => RECORD_TYPE.test(value)));
  return {
    callee: setup - 1 - at,
    callerId: setup - 2 - at,
    startedAt: setup - at,
    ...(hasAnswer ? { answeredAt: answer - at } : {}),
    durationMs: answer + 1 - at,
    ...(type === undefined ? {} : { recordType: type - at }),
  };
};

/** Rows of CGRateS without a header, in whatever order the template has them: known by the request type. */
export const CGRATES_ROWS = defineFormat({
  ...CGRATES,
  id: "cgrates-rows",
  name: "CGRateS CDR rows",
  signature: {},
  fields: {},
  headerless: { anchor, columns: { callId: -1 }, locate },
});
