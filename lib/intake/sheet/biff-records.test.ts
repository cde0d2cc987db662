import { describe, expect, it } from "vitest";
import { BIFF, biffRecord, biffRecords, continued } from "@/lib/intake/sheet/biff-records";
import { begin, record } from "@/lib/testing/xls-workbook";

const end = record(BIFF.endOfStream);

describe("records of a workbook", () => {
  it("are those of one part, without what stands in a part within it", () => {
    const chart = [begin(32), record(BIFF.number, Buffer.of(9)), end];
    const stream = Buffer.concat([
      begin(16),
      record(BIFF.label, Buffer.of(1)),
      ...chart,
      record(BIFF.truth),
      end,
      begin(16),
    ]);
    expect([...biffRecords(stream, 0)].map(({ kind }) => kind)).toEqual([BIFF.label, BIFF.truth]);
  });

  it("end where the stream does, also within a record", () => {
    const stream = Buffer.concat([begin(16), record(BIFF.label, Buffer.of(1, 2, 3))]);
    expect([...biffRecords(stream, 0)]).toHaveLength(1);
    expect([...biffRecords(stream.subarray(0, -1), 0)]).toEqual([]);
    expect(biffRecord(stream, -4)).toBeNull();
  });

  it("are carried on by those behind them", () => {
    const stream = Buffer.concat([
      record(BIFF.strings, Buffer.of(1)),
      record(BIFF.more, Buffer.of(2)),
      record(BIFF.more, Buffer.of(3)),
      record(BIFF.label, Buffer.of(4)),
    ]);
    const first = biffRecord(stream, 0);
    expect(first === null ? [] : continued(stream, first)).toEqual([Buffer.of(1), Buffer.of(2), Buffer.of(3)]);
  });
});
