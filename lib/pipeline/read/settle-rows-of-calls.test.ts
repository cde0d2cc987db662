import { expect, it } from "vitest";
import { settleDateOrder } from "@/lib/pipeline/read/settle-date-order";
import { settleRowsOfCalls } from "@/lib/pipeline/read/settle-rows-of-calls";
import { ANY_PLACE, withRecognisedTable } from "@/lib/testing/recognised-table";

const call = (number: number, seconds: number, code: number) => {
  const at = new Date(Date.UTC(2026, 9, 14, 10, 0, number * 10 + seconds)).toISOString();
  const [year, month, day] = at.slice(0, 10).split("-");
  return `c${number},+13125550101,+1415${5_550_000 + number},${day}/${month}/${year} ${at.slice(11, 19)},0,${code}`;
};

function rowsOfCalls(rows: readonly string[]) {
  return withRecognisedTable(["call_id,from,to,start_time,duration,sip_code", ...rows], async (part, looked) => {
    const { format, mapping } = await settleRowsOfCalls(part, await settleDateOrder(part, looked), ANY_PLACE);
    return [format.legs, mapping.columns.correlationId?.from];
  });
}

const ONE_ROW_EACH = Array.from({ length: 4_999 }, (_, number) => call(number, 0, 486));

it("meets a try far below the first rows, in dates that are written day first", async () => {
  expect(await rowsOfCalls([...ONE_ROW_EACH, call(4_998, 2, 200)])).toEqual(["tries", ["call_id"]]);
});

it("reads no further than 5,000 records", async () => {
  expect(await rowsOfCalls([...ONE_ROW_EACH, call(5_000, 0, 486), call(5_000, 2, 200)])).toEqual(["single", undefined]);
});
