import { expect, it } from "vitest";
import { settleAnswers } from "@/lib/pipeline/read/settle-answers";
import { ANY_PLACE, withRecognisedTable } from "@/lib/testing/recognised-table";

const HEADER = "call_id,from,to,start_time,answer_time,end_time,duration,status";
const call = (number: number, answer: string, seconds: number, status: string) => {
  const minute = new Date(Date.UTC(2026, 9, 1, 10, number)).toISOString().slice(0, 16);
  return `${number},+13125550101,+14155550160,${minute}:00,${answer},${minute}:50,${seconds},${status}`;
};
const missed = (count: number) => Array.from({ length: count }, (_, number) => call(number, "", 30, "no answer"));

/** Whether the column of answer times counts in a table of these calls. */
function counts(rows: readonly string[], header = HEADER): Promise<boolean> {
  return withRecognisedTable([header, ...rows], async (part, looked) => {
    const settled = await settleAnswers(part, looked, ANY_PLACE);
    return settled.mapping.columns.answeredAt !== undefined;
  });
}

it.each([
  ["a status word", [...missed(300), call(301, "", 40, "answered")]],
  ["an answer time that says never", [call(1, "0000-00-00 00:00:00", 40, "answered"), ...missed(3)]],
  ["a call too long to have rung", [call(1, "", 30, ""), call(2, "", 181, "")]],
])("leaves out a column that nobody fills beside calls that were answered, by %s", async (_, rows) => {
  expect(await counts(rows)).toBe(false);
});

it.each([
  ["no call was answered", missed(300)],
  ["nothing says whether one was, and all are short enough to have rung", [call(1, "", 30, ""), call(2, "", 0, "")]],
  [
    "one call far behind has an answer time",
    [call(0, "", 40, "answered"), ...missed(299), call(300, "2026-10-01T15:00:09", 40, "answered")],
  ],
  [
    "something stands in it that is no time",
    [call(0, "", 40, "answered"), ...missed(299), call(300, "soon", 40, "answered")],
  ],
])("keeps it where %s", async (_, rows) => {
  expect(await counts(rows)).toBe(true);
});

it("keeps it beside seconds that are those of talk by their name", async () => {
  expect(await counts([call(0, "", 40, "answered")], HEADER.replace("duration", "billsec"))).toBe(true);
});
