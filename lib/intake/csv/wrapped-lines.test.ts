import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { readPartHead } from "@/lib/intake/upload/part-head";

const HEADER = "caller_id,callee,start_time,note";

function rowsOf(text: string) {
  const bytes = Buffer.from(text);
  const head = readPartHead(bytes, true);
  if (head.kind !== "records" || head.sample.kind !== "rows") throw new Error("these are rows");
  const scanner = head.scanner(FILE_START);
  const batches = [scanner.push(bytes), scanner.end()];
  const read = batches.flatMap((batch) => (batch.kind === "rows" ? batch.rows : []));
  expect(read).toEqual(head.sample.rows);
  return read;
}

describe("lines in quotes as a whole", () => {
  const call = ["+13125550101", "+14155550100", "2026-04-02 10:00:00", "a, b"];

  it("are cut into the cells that stand inside", () => {
    const line = '"+13125550101,+14155550100,2026-04-02 10:00:00,""a, b"""';
    expect(rowsOf(`"${HEADER}"\n${line}\n${line}\n`)).toEqual([HEADER.split(","), call, call]);
    expect(rowsOf(`${HEADER}\n${line}\n${line}\n`)).toEqual([HEADER.split(","), call, call]);
    expect(rowsOf(`"a;b;c"\n"1;2;3"\n`)).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
  });

  it("are not sought where a cell is a cell", () => {
    expect(rowsOf('a,b\n"1,2,3",4\n"5,6,7",8\n')).toEqual([
      ["a", "b"],
      ["1,2,3", "4"],
      ["5,6,7", "8"],
    ]);
    expect(rowsOf("number\n1\n2\n")).toEqual([["number"], ["1"], ["2"]]);
  });
});
